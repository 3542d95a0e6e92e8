import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { parseCheckpoint } from '@/lib/tlog/checkpoint';
import { formatVkey, parseNote } from '@/lib/tlog/note';
import { consistencyProof } from '@/lib/tlog/tree';
import { initPlace, type Place, trustLog } from '@/lib/witness/place';
import { type Witness, witnessOf } from '@/lib/witness/witness';
import { bundleFor, spoil } from '@/test-support/bundle';
import { asSuperuser } from '@/test-support/database';
import { lastNote, sealAll, someEntries, tamper } from '@/test-support/sealing';
import { logKeys } from './log-key';
import { tilesIn } from './log-rows';

const run = promisify(execFile);
let dir: string;
let place: Place;
let witness: Witness;
let ids: number[];

/** The command as an auditor types it: what it says, and the code it ends with. */
async function verify(...args: string[]): Promise<[said: string, code: number]> {
  const command = ['scripts/tsx.mjs', 'lib/ledger/verify-command.ts', ...args];
  const { PATH } = process.env; // nothing of ours: no database, no keys
  return run(process.execPath, command, { env: { NODE_ENV: 'test', PATH } as NodeJS.ProcessEnv }).then(
    ({ stdout }): [string, number] => [stdout, 0],
    ({ stdout, stderr, code }): [string, number] => [stdout + stderr, code],
  );
}

async function witnessNewest(from: number): Promise<number> {
  const note = await lastNote();
  const { size } = parseCheckpoint(parseNote(note).text);
  const proof = await consistencyProof(from, size, tilesIn(asSuperuser));
  const lines = proof.map((hash) => `${hash.toString('base64')}\n`).join('');
  expect((await witness.addCheckpoint(`old ${from}\n${lines}\n${note}`)).status).toBe(200);
  return size;
}

beforeAll(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'verify-'));
  place = await initPlace(path.join(dir, 'witness'), 'saksi.test/1');
  for (const key of logKeys()) await trustLog(place, formatVkey(key));
  let seconds = 1_796_000_000;
  witness = witnessOf(place, () => (seconds += 100));
  ids = await someEntries(40);
  await sealAll();
  const first = await witnessNewest(0);
  ids.push(...(await someEntries(30)));
  await sealAll();
  await witnessNewest(first);
});

const logKey = () => ['--log-key', formatVkey(logKeys()[0] ?? place.key)];
const witnessKey = () => ['--witness-key', formatVkey(place.key)];
const fileWith = async (name: string, content: string | Uint8Array) => {
  await writeFile(path.join(dir, name), content);
  return path.join(dir, name);
};

test('a bundle, offline: one clear verdict in both languages, and the exit code', async () => {
  const zip = await bundleFor(ids);
  const [good, zero] = await verify(await fileWith('good.zip', zip), ...logKey());
  expect([good, zero]).toEqual([expect.stringMatching(/^BERKAS UTUH\. 70 catatan[\s\S]*THE BUNDLE IS INTACT\. 70/), 0]);
  const spoilt = spoil(zip, 'entries.jsonl', (text) => text.replace('"outcome":"done"', '"outcome":"gone"'));
  const [bad, one] = await verify(await fileWith('bad.zip', spoilt), ...logKey());
  expect(bad).toContain(`catatan ${ids[0]}: catatan ini bukan yang disegel`);
  expect(bad).toContain(`entry ${ids[0]}: this entry is not the one that was sealed`);
  expect(one).toBe(1);
  expect((await verify(await fileWith('own.zip', zip)))[0]).toContain('WARNING: the keys were taken from the bundle');
  expect((await verify(path.join(dir, 'nothing.zip')))[1]).toBe(2);
}, 120_000);

test('a whole log in a database, against what a witness remembers', async () => {
  const seen = ['--witness-checkpoint', await fileWith('history', (await witness.history('localhost:3000/log')) ?? '')];
  const worker = ['--database', process.env.WORKER_DATABASE_URL ?? '', ...logKey(), ...witnessKey()];
  const [good, zero] = await verify(...worker, ...seen);
  expect(good).toMatch(/^LOG UTUH[\s\S]*Agrees with 2 checkpoints of a witness/);
  expect(zero).toBe(0);
  // The end is gone, down to a checkpoint the log itself once signed: nothing in the database contradicts itself.
  const [{ size } = { size: 0 }] = await asSuperuser<{ size: number }>(
    'select min(size)::float8 as size from log_checkpoints',
  );
  await tamper(
    'audit_entries',
    `delete from audit_entries where id in (select entry_id from log_leaves where leaf >= ${size})`,
  );
  await tamper('log_leaves', `delete from log_leaves where leaf >= ${size}`);
  await tamper('log_checkpoints', `delete from log_checkpoints where size > ${size}`);
  await tamper('log_tiles', `update log_tiles set hashes = substring(hashes for ${size} * 32)`);
  expect((await verify(...worker))[1]).toBe(0);
  const [bad, one] = await verify(...worker, ...seen);
  expect(bad).toMatch(new RegExp(`TIDAK UTUH\\. Yang pertama salah: nomor log ${size}-\\d+: saksi pernah melihat`));
  expect(one).toBe(1);
  const forged = (await witness.lastCheckpoint('localhost:3000/log'))?.replace(/— saksi.*\n/, '') ?? '';
  const unsigned = ['--witness-checkpoint', await fileWith('unsigned', forged)];
  expect(await verify(...worker, ...unsigned)).toEqual([expect.stringContaining('not signed by this witness'), 2]);
}, 120_000);

test('a role that does not see everything is turned away: what it cannot see would look removed', async () => {
  const [said, code] = await verify('--database', process.env.DATABASE_URL ?? '');
  expect([said, code]).toEqual([expect.stringContaining('take the one of the worker'), 2]);
}, 60_000);
