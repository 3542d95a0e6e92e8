import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { onTestFinished } from 'vitest';

type Received = { id: string; body: string; headers: Record<string, string> };
/** How it answers: a status, or nothing at all. */
export type Manner = number | 'silent' | 'redirect' | 'long';

/** A receiver of webhooks on this machine, as a SIEM has one. It takes down what it took, and counts every try. */
export async function aReceiver() {
  const taken: Received[] = [];
  const state = { manner: 200 as Manner, tries: 0 };
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      state.tries++;
      const { manner } = state;
      if (manner === 'silent') return request.socket.destroy();
      if (manner === 'redirect') return response.writeHead(302, { location: '/elsewhere' }).end();
      if (manner === 'long') return response.writeHead(200).end(Buffer.alloc(300_000));
      const headers = request.headers as Record<string, string>;
      if (manner < 300)
        taken.push({ id: headers['webhook-id'] ?? '', body: Buffer.concat(chunks).toString(), headers });
      return response.writeHead(manner).end();
    });
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  onTestFinished(close);
  const ids = () => taken.map(({ id }) => Number(id));
  return { url: `http://127.0.0.1:${port}/loket`, taken, ids, state, close, open: () => listen(port) };
}

/** As a receiver checks it, with the library of Standard Webhooks. Throws when it is not signed with that secret. */
export const checked = (secret: string, { body, headers }: Received) =>
  new Webhook(secret).verify(body, headers) as { id: string };
