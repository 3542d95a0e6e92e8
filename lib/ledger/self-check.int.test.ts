import { beforeEach, describe, expect, test } from 'vitest';
import { checkSlices } from '@/lib/jobs/check-log';
import { asSuperuser } from '@/test-support/database';
import { leavesNow, sealAll, someEntries, tamper } from '@/test-support/sealing';
import { asWorker } from '@/test-support/worker';
import { logState } from './log-state';
import { proofStateOf } from './proof-state';
import { checkNewest, checkNextSlice } from './self-check';

beforeEach(() => sealAll());

const checks = () =>
  asSuperuser(`select kind, from_leaf::int as "from", to_leaf::int as "to", size::int as size, problem
    from log_checks order by id`);
const state = async () => asWorker(logState);
const proofOf = async (id: number) => {
  const [row] = await asSuperuser<{ at: string }>('select at::text as at from audit_entries where id = $1', [id]);
  return asWorker((tx) => proofStateOf(tx, { id: String(id), at: row?.at ?? '2020-01-01Z' }));
};

test('a log that is whole is said to be, with when', async () => {
  expect(await state()).toMatchObject({ state: 'unchecked', checkedAt: null, size: 0 });
  const [first = 0] = await someEntries(300);
  expect(await proofOf(first)).toEqual({ state: 'waiting' });
  await sealAll();
  expect(await proofOf(first)).toEqual({ state: 'unchecked' });
  expect(await asWorker(checkNewest)).toBeUndefined();
  expect(await checks()).toEqual([{ kind: 'newest', from: 0, to: 300, size: 300, problem: null }]);
  expect(await state()).toMatchObject({ state: 'intact', size: 300, problem: null, wholeCheckedAt: null });
  expect(await proofOf(first)).toEqual({ state: 'intact', leaf: 0, checkedAt: (await state()).checkedAt });
});

test('the whole log is gone through slice by slice, goes on where it stopped, and then rests till the next night', async () => {
  await someEntries(200);
  await sealAll();
  const size = (await leavesNow()).length;
  while (await asWorker((tx) => checkNextSlice(tx, 150)));
  const whole = (await checks()).filter(({ kind }) => kind === 'whole');
  expect(whole.map(({ from, to }) => [from, to])).toEqual(
    Array.from({ length: Math.ceil(size / 150) }, (_, one) => [one * 150, Math.min(size, one * 150 + 150)]),
  );
  expect(whole.every(({ problem }) => problem === null)).toBe(true);
  expect((await state()).wholeCheckedAt).toEqual(expect.any(String));
  await checkSlices(asWorker);
  expect((await checks()).filter(({ kind }) => kind === 'whole')).toHaveLength(whole.length);
  await tamper('log_checks', "update log_checks set at = at - interval '13 hours'");
  await checkSlices(asWorker);
  expect((await checks()).at(-1)).toMatchObject({ kind: 'whole', from: 0, problem: null });
});

describe('what somebody did with every right they have', () => {
  type Change = [string, string, (leaf: number) => string, string];
  const at = 'from log_leaves l where l.leaf =';
  const changes: Change[] = [
    [
      'an entry edited',
      'audit_entries',
      (leaf) => `update audit_entries e set reason = 'x' ${at} ${leaf} and e.id = l.entry_id`,
      'entry-changed',
    ],
    [
      'an entry deleted',
      'audit_entries',
      (leaf) => `delete from audit_entries e using log_leaves l where l.leaf = ${leaf} and e.id = l.entry_id`,
      'entry-missing',
    ],
    [
      'an entry emptied without a word',
      'audit_entries',
      (leaf) => `update audit_entries e set salt = null ${at} ${leaf} and e.id = l.entry_id`,
      'entry-erased',
    ],
    [
      'a commitment put right',
      'log_leaves',
      (leaf) => `update log_leaves set commitment = sha256('x') where leaf = ${leaf}`,
      'entry-changed',
    ],
    [
      'a tile swapped',
      'log_tiles',
      () => "update log_tiles set hashes = sha256('x') || substring(hashes from 33) where level = 0 and tile = 0",
      'leaf-changed',
    ],
  ];

  test.each(changes)(
    '%s is found, named, and stays broken until it is whole again',
    async (_what, table, change, what) => {
      await asSuperuser("delete from alarms where kind = 'log-broken'");
      await someEntries(300);
      await sealAll();
      const copies = [table];
      for (const name of copies) await asSuperuser(`create table kept as select * from ${name}`);
      const leaf = what === 'leaf-changed' ? 0 : 271;
      await tamper(table, change(leaf));
      const entry = (await leavesNow())[leaf]?.entry;
      await tamper('log_checks', "update log_checks set at = at - interval '13 hours'");
      await checkSlices(asWorker);
      expect((await state()).problem).toMatchObject({ what, leaf, entry });
      expect(await state()).toMatchObject({ state: 'broken' });
      expect(await proofOf(entry ?? 0)).toMatchObject({ state: 'broken' });
      await restore(table);
      await tamper('log_checks', "update log_checks set at = at - interval '13 hours'");
      await checkSlices(asWorker);
      expect((await state()).state).toBe('intact');
    },
  );

  async function restore(table: string) {
    const columns = await asSuperuser<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attgenerated = ''`,
      [table],
    );
    const names = columns.map(({ name }) => name).join(', ');
    await tamper(table, `delete from ${table}`);
    await tamper(table, `insert into ${table} (${names}) overriding system value select ${names} from kept`);
    await asSuperuser('drop table kept');
  }

  test('an entry slipped in past the trigger is found by the check of the newest, and by that of the whole', async () => {
    await tamper(
      'audit_entries',
      "insert into audit_entries (act, at) values ('case.view', now() - interval '1 minute')",
    );
    const [{ id } = { id: 0 }] = await asSuperuser<{ id: number }>('select max(id)::int as id from audit_entries');
    const problem = { what: 'entry-unsealed', leaf: null, entry: id };
    expect(await asWorker(checkNewest)).toEqual(problem);
    expect(await proofOf(id)).toMatchObject({ state: 'broken' });
    await tamper('log_checks', "update log_checks set at = at - interval '13 hours'");
    await checkSlices(asWorker);
    expect((await checks()).at(-1)?.problem).toEqual(problem);
    await tamper('audit_entries', `delete from audit_entries where id = ${id}`);
    expect(await asWorker(checkNewest)).toBeUndefined();
  });

  test('a tail cut off is found at the end of the log', async () => {
    await someEntries(5);
    await sealAll();
    await asSuperuser('create table kept as select * from log_leaves');
    await tamper('log_leaves', 'delete from log_leaves where leaf > (select max(leaf) - 3 from log_leaves)');
    expect(await asWorker(checkNewest)).toMatchObject({ what: expect.stringContaining('leaves') });
    expect((await state()).state).toBe('broken');
    await restore('log_leaves');
    expect(await asWorker(checkNewest)).toBeUndefined();
    expect((await state()).state).toBe('intact');
  });
});
