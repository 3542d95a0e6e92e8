import { mkdtemp } from 'node:fs/promises';
import type http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { formatCheckpoint, parseCheckpoint } from '@/lib/tlog/checkpoint';
import { leafHash } from '@/lib/tlog/hashes';
import { formatNote, formatVkey, parseNote, signLine } from '@/lib/tlog/note';
import { consistencyProof, rootOf } from '@/lib/tlog/tree';
import { initPlace, openPlace, type Place, trustedLogs, trustLog } from '@/lib/witness/place';
import { witnessServer } from '@/lib/witness/server';
import { witnessOf } from '@/lib/witness/witness';
import { leavesOf, logOf } from './naive-tree';
import { newLogKey, signer } from './sealed-log';

export const origin = 'loket.test/log';
/** The key of the log that the witness trusts. */
export const log = newLogKey(origin);
const honest = leavesOf(700);
const forged = honest.map((hash, at) => (at === 3 ? leafHash(Buffer.from('forged')) : hash));
const tiles = { honest: await logOf(honest), forged: await logOf(forged) };
type History = keyof typeof tiles;

/** The witness of this test. */
export const running: { place?: Place; server?: http.Server; url?: string } = {};

export async function serveAgain(dir: string): Promise<Place> {
  const place = await openPlace(dir);
  const server = witnessServer(
    witnessOf(place),
    () => trustedLogs(place),
    () => undefined,
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  Object.assign(running, { place, server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  return place;
}

export async function startWitness(): Promise<Place> {
  const place = await initPlace(await mkdtemp(path.join(os.tmpdir(), 'witness-')), 'saksi.test/1');
  await trustLog(place, formatVkey(log.key));
  return serveAgain(place.dir);
}
export const stopWitness = () => new Promise((resolve) => running.server?.close(resolve).closeAllConnections());

/** A signed checkpoint of one of two histories, which differ in one leaf. */
export async function noteOf(size: number, which: History = 'honest', by = log, name = origin): Promise<string> {
  const text = formatCheckpoint({ origin: name, size, root: await rootOf(size, tiles[which]) });
  return formatNote(text, [await signLine(by.key, signer(by), text)]);
}
export const proofOf = async (from: number, to: number, which: History = 'honest'): Promise<string> =>
  (await consistencyProof(from, to, tiles[which])).map((hash) => `${hash.toString('base64')}\n`).join('');

export async function send(body: string) {
  const response = await fetch(`${running.url}/add-checkpoint`, { method: 'POST', body });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}
export const add = async (from: number, to: number, which: History = 'honest') =>
  send(`old ${from}\n${await proofOf(from, to, which)}\n${await noteOf(to, which)}`);
export const ask = (path: string, how?: RequestInit) => fetch(`${running.url}${path}`, how);
export const sizeSeen = async () => parseCheckpoint(parseNote(await (await ask('/checkpoint')).text()).text).size;
