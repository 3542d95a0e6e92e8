// Loaded before the web server: appends the address of the connection to X-Forwarded-For, as every proxy does, so that
// the last entry is always true, whatever the caller wrote there (see lib/endpoints/peer.ts).
import http from 'node:http';

const { emit } = http.Server.prototype;

http.Server.prototype.emit = function emitWithPeer(event, request, ...rest) {
  if (event === 'request') {
    const told = request.headers['x-forwarded-for'];
    const peer = request.socket.remoteAddress ?? '';
    request.headers['x-forwarded-for'] = told ? `${told}, ${peer}` : peer;
  }
  return emit.call(this, event, request, ...rest);
};
