import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { logKeys } from '@/lib/ledger/log-key';
import type { WitnessAt } from '@/lib/ledger/witnesses';
import { formatVkey } from '@/lib/tlog/note';
import { initPlace, openPlace, trustedLogs, trustLog } from '@/lib/witness/place';
import { witnessServer } from '@/lib/witness/server';
import { witnessOf } from '@/lib/witness/witness';

/** A witness of our own log, new for each test, as another agency runs it: over HTTP. */
export const own: { witness: WitnessAt; serve: () => Promise<void> } = {
  witness: undefined as unknown as WitnessAt,
  serve: async () => undefined,
};
let server: http.Server;

async function listen(made: http.Server): Promise<string> {
  server = made;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
export const stopWitness = () => new Promise((resolve) => server.close(resolve).closeAllConnections());

/** In its place a server that always gives this answer, and keeps what it was asked. */
export async function answering(status: number, body: string, type = 'text/plain') {
  await stopWitness();
  const asked: string[] = [];
  const url = await listen(
    http.createServer(async (request, answer) => {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      asked.push(Buffer.concat(pieces).toString());
      answer.writeHead(status, { 'content-type': type }).end(body);
    }),
  );
  return { asked, at: { ...own.witness, url } };
}

beforeEach(async () => {
  const made = await initPlace(await mkdtemp(path.join(os.tmpdir(), 'witness-')), `saksi.test/${crypto.randomUUID()}`);
  for (const key of logKeys()) await trustLog(made, formatVkey(key));
  const place = await openPlace(made.dir);
  own.serve = async () => {
    const url = await listen(
      witnessServer(
        witnessOf(place),
        () => trustedLogs(place),
        () => undefined,
      ),
    );
    own.witness = { key: place.key, url };
  };
  await own.serve();
  return async () => {
    await rm(place.dir, { recursive: true });
  };
});
afterEach(stopWitness);
