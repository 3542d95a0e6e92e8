import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, test } from 'vitest';
import { asSuperuser, type Query, transactionAs } from '@/test-support/database';
import { expectSealed, leavesNow, sealAll, someEntries } from '@/test-support/sealing';
import { asWorker } from '@/test-support/worker';
import { checkNewest } from './self-check';

const run = promisify(execFile);
const GROUND = 'Putusan 12/2026';
let entry: number;
const person = '6f1c3c3e-5d0e-4a57-9d5c-0f6f0f3e9a01';

beforeEach(async () => {
  const [row] = await asSuperuser<{ id: number }>(
    `insert into audit_entries (act, region, subject_id, resident_id, reason, detail, changes, request_id)
     values ('resident.view', 'ID.32', $1, $1, 'why', '{"queue": "A1"}', '{"x": 1}', 'r') returning id::int`,
    [person],
  );
  entry = row?.id ?? 0;
  await sealAll();
});

const erase = (query: Query, id = entry, ground: string | null = GROUND) =>
  query('select erase_entry($1, $2)::int as leaf', [id, ground]);
const now = async () => (await asSuperuser('select * from audit_entries where id = $1', [entry]))[0];
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code: string }) => error.code,
  );

test('takes what the entry says of a person, and its salt; the leaf stays and the log stays whole', async () => {
  const leaves = await leavesNow();
  const [{ leaf } = { leaf: -1 }] = await transactionAs(
    'owner',
    {},
    (query) => erase(query) as Promise<{ leaf: number }[]>,
  );
  expect(leaves[leaf]?.entry).toBe(entry);
  expect(await now()).toMatchObject({
    ...{ act: 'resident.view', region: 'ID.32', outcome: 'done', salt: null, subject_id: null, resident_id: null },
    ...{ case_id: null, reason: null, detail: {}, changes: null, request_id: null, session_ref: null },
  });
  await sealAll();
  expect((await leavesNow()).slice(0, leaves.length)).toEqual(leaves);
  expect(await asWorker(checkNewest)).toBeUndefined();
  const record = "select region, reason, detail from audit_entries where act = 'audit.erase' order by id desc limit 1";
  expect(await asSuperuser(record)).toEqual([{ region: 'ID.32', reason: GROUND, detail: { entry, leaf } }]);
});

describe('is refused', () => {
  test.each(['app', 'worker'] as const)('to the %s', async (role) => {
    expect(await code(transactionAs(role, {}, (query) => erase(query)))).toBe('42501');
  });

  test('without a ground, twice, of what is not sealed, and of an erasure', async () => {
    const asked = (id: number, ground: string | null = GROUND) =>
      code(transactionAs('owner', {}, (query) => erase(query, id, ground)));
    for (const ground of ['', '    ', null]) expect(await asked(entry, ground)).toBe('LK031');
    const [waits = 0] = await someEntries(1);
    expect(await asked(waits)).toBe('LK031');
    expect(await asked(99_999_999)).toBe('LK031');
    expect(await asked(entry)).toBe('done');
    expect(await asked(entry)).toBe('LK031');
    await sealAll();
    const [{ id } = { id: 0 }] = await asSuperuser<{ id: number }>(
      "select id::int as id from audit_entries where act = 'audit.erase' order by id desc limit 1",
    );
    expect(await asked(id)).toBe('LK002');
  });

  const whole = `salt = null, session_ref = null, request_id = null, subject_id = null, resident_id = null, case_id = null,
    reason = null, detail = '{}', changes = null`;
  const onRecord =
    "insert into audit_entries (act, detail) values ('audit.erase', jsonb_build_object('entry', $1::int))";
  /** What is done, and how far from its number is the one the erasure on record names. */
  const changes: [string, string, number?][] = [
    ['by hand, without an entry', `update audit_entries set ${whole} where id = $1`],
    ['only in part', 'update audit_entries set salt = null where id = $1', 0],
    ['with something else in its place', `update audit_entries set ${whole}, act = 'x' where id = $1`, 0],
    ['with the salt left', `update audit_entries set ${whole.replace('salt = null, ', '')} where id = $1`, 0],
    ['of another entry than the one on record', `update audit_entries set ${whole} where id = $1`, 1],
  ];
  test.each(changes)('%s, to everybody', async (_what, change, apart) => {
    await someEntries(1);
    await sealAll();
    for (const role of ['owner', 'superuser', 'replica'] as const) {
      const trying = transactionAs(role, {}, async (query) => {
        if (apart !== undefined) await query(onRecord, [entry + apart]);
        return query(change, [entry]);
      });
      expect(await code(trying)).toBe('LK002');
    }
    expect(await now()).toMatchObject({ reason: 'why', resident_id: person });
  });
});

test('the command says which leaf stays, or one sentence', async () => {
  const command = (...args: string[]) =>
    run(process.execPath, ['scripts/erase-entry.mjs', ...args], {
      env: { ...process.env, DATABASE_URL: process.env.OWNER_DATABASE_URL },
    }).then(
      ({ stdout }) => stdout,
      ({ stderr }: { stderr: string }) => stderr,
    );
  expect(await command(String(entry))).toContain('on what ground');
  expect(await command('x', GROUND)).toContain('on what ground');
  expect(await command('99999999', GROUND)).toBe('entry 99999999 is not sealed\n');
  expect(await command(String(entry), GROUND)).toMatch(/^Entry \d+ is erased\. Leaf \d+ of the log stays/);
  expect(await command(String(entry), GROUND)).toBe(`entry ${entry} is erased, or archived\n`);
  await sealAll();
  await expect(expectSealed()).rejects.toThrow(); // an erased entry cannot be recomputed, and its erasure explains it
  expect(await asWorker(checkNewest)).toBeUndefined();
});
