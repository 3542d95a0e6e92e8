import net from 'node:net';

const canListen = (port, host) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });

/** The wanted port, or the next one that nobody listens on, by either name of this machine. */
export async function freePort(wanted) {
  for (let port = wanted; port < wanted + 100; port++) {
    if ((await canListen(port)) && (await canListen(port, '127.0.0.1'))) return port;
  }
  throw new Error(`No free port between ${wanted} and ${wanted + 99}.`);
}
