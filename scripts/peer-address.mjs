// Loaded before the web server, for two things it does not do itself. It appends the address of the connection to
// X-Forwarded-For, as every proxy does, so that the last entry is always true, whatever the caller wrote there (see
// lib/endpoints/peer.ts). And it answers an address that cannot be decoded, over which the server would stumble.
import http from 'node:http';

const { emit } = http.Server.prototype;
const MALFORMED = JSON.stringify({ error: 'invalid_request', error_description: 'The address is not well formed.' });

function isDecodable(address) {
  try {
    decodeURIComponent(address.split('?')[0]);
    return true;
  } catch {
    return false;
  }
}

function appendPeer({ headers, socket }) {
  const told = headers['x-forwarded-for'];
  const peer = socket.remoteAddress ?? '';
  headers['x-forwarded-for'] = told ? `${told}, ${peer}` : peer;
}

http.Server.prototype.emit = function emitWithPeer(event, request, response, ...rest) {
  if (event !== 'request') return emit.call(this, event, request, response, ...rest);
  if (!isDecodable(request.url ?? '')) {
    response.writeHead(400, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(MALFORMED);
    return true;
  }
  appendPeer(request);
  return emit.call(this, event, request, response, ...rest);
};
