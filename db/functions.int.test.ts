import { randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { asSuperuser, type Query, transactionAs } from '@/test-support/database';
import { insertMadeUp } from '@/test-support/made-up-rows';

// The functions that see past the policies: each answers one exact question, to those who may ask it.
const region = 'ID.98.01.01';
const resident = randomUUID();
const nikIndex = randomBytes(32);
const officer = { actor: randomUUID(), region: 'ID.97.01', office: randomUUID(), role: 'clerk' };

beforeAll(() =>
  transactionAs('replica', {}, async (query) => {
    await query("insert into audit_entries (act, resident_id) values ('registry.import', $1)", [resident]);
    await insertMadeUp(query, 'residents', { id: resident, region, nik_index: nikIndex, family_id: randomUUID() });
  }),
);

const DENIED = '42501';
const find = (query: Query, about = resident) =>
  query("insert into audit_entries (act, resident_id) values ('resident.find', $1)", [about]);
const found = (query: Query) => query('select id from found_resident($1)', [resident]);
const isFound = async (claims: typeof officer) => (await transactionAs('app', claims, found)).length === 1;
const someoneNew = () => ({ ...officer, actor: randomUUID() });

describe('who found a resident by NIK may open a case from outside the area', () => {
  test('once the find is committed', async () => {
    const finder = someoneNew();
    expect(await isFound(finder)).toBe(false);
    await transactionAs('app', finder, (query) => find(query));
    expect(await isFound(finder)).toBe(true);
  });

  test('not in the very transaction that claims the find', async () => {
    const both = transactionAs('app', someoneNew(), async (query) => {
      await find(query);
      return found(query);
    });
    expect(await both).toEqual([]);
  });

  test('not when the find was rolled back', async () => {
    const finder = someoneNew();
    const hidden = transactionAs('app', finder, async (query) => {
      await find(query);
      throw new Error('hide it');
    });
    await expect(hidden).rejects.toThrow('hide it');
    expect(await isFound(finder)).toBe(false);
  });

  test('not by the find of somebody else, not for another resident', async () => {
    const finder = someoneNew();
    await transactionAs('app', someoneNew(), (query) => find(query));
    await transactionAs('app', finder, (query) => find(query, randomUUID()));
    expect(await isFound(finder)).toBe(false);
  });

  test.each([
    ['a look at the record', "'resident.view'", "'done'", '0 minutes', false],
    ['a find that was refused', "'resident.find'", "'refused'", '0 minutes', false],
    ['a find of 31 minutes ago', "'resident.find'", "'done'", '31 minutes', false],
    ['a find of 29 minutes ago', "'resident.find'", "'done'", '29 minutes', true],
  ])('%s: %s, %s, %s', async (_what, act, outcome, age, counts) => {
    const finder = someoneNew();
    await asSuperuser(
      `insert into audit_entries (act, outcome, at, actor_id, resident_id) values (${act}, ${outcome}, now() - $1::interval, $2, $3)`,
      [age, finder.actor, resident],
    );
    expect(await isFound(finder)).toBe(counts);
  });
});

describe('a masked card', () => {
  const card = (claims: Partial<typeof officer>, about: string) =>
    transactionAs('app', claims, (query) => query('select * from resident_card($1)', [about]));
  beforeAll(() => transactionAs('app', officer, (query) => find(query)));

  test('is shown of whoever was found, to an officer', async () => {
    expect(await card(officer, resident)).toMatchObject([{ id: resident, region }]);
    expect(await card(officer, randomUUID())).toEqual([]);
    expect(await card({}, resident)).toEqual([]);
  });

  test('carries these columns and no others', async () => {
    const [shown] = await card(officer, resident);
    expect(Object.keys(shown ?? {})).toEqual(
      `id region regency_name name birth_year nik_sealed nik_state enrolment portrait sex citizenship credential_status open_case_id
       open_case_number open_case_status open_case_office open_case_waits`.split(/\s+/),
    );
  });
});

describe('a job', () => {
  const enqueue = (query: Query, task: string) =>
    query(`select enqueue_job($1, '{"messageId":"${resident}"}'::json, $2)`, [task, randomUUID()]);
  const jobs = () => asSuperuser('select task_identifier from graphile_worker.jobs');

  test.each(['message.drop', 'forget-answers', '', 'MESSAGE.SEND'])('of another name is refused: %j', async (task) => {
    for (const role of ['app', 'worker'] as const)
      await expect(transactionAs(role, officer, (query) => enqueue(query, task))).rejects.toMatchObject({
        code: 'LK003',
      });
  });

  test('goes with the transaction that was rolled back, and comes with its commit', async () => {
    const before = (await jobs()).length;
    const refused = transactionAs('app', officer, async (query) => {
      await enqueue(query, 'message.send');
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow('no');
    expect((await jobs()).length).toBe(before);
    await transactionAs('app', officer, (query) => enqueue(query, 'message.send'));
    expect((await jobs()).length).toBe(before + 1);
  });

  test.each(["select graphile_worker.add_job('message.send')", 'select * from graphile_worker._private_jobs'])(
    'has one way in: the app may not %s',
    async (statement) => {
      await expect(transactionAs('app', officer, (query) => query(statement))).rejects.toMatchObject({ code: DENIED });
    },
  );
});

test('every function that sees past the policies pins its search path and is granted by name', async () => {
  const loose = await asSuperuser(
    `select proname from pg_proc where pronamespace = 'public'::regnamespace
       and (prosecdef and not coalesce(proconfig @> array['search_path=public, pg_temp'], false)
         or exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner))) where grantee = 0))`,
  );
  expect(loose).toEqual([]);
});

test('a public page learns the state of an offer and nothing of a person', async () => {
  const hash = randomBytes(32);
  await transactionAs('replica', {}, async (query) => {
    await insertMadeUp(query, 'offers', { resident_id: resident, region, code_hash: hash, expires_at: new Date(0) });
    await query("insert into audit_entries (act, resident_id) values ('credential.reissue', $1)", [resident]);
  });
  const state = (code: Buffer) => transactionAs('app', {}, (query) => query('select * from offer_state($1)', [code]));
  expect(await state(hash)).toEqual([{ state: 'expired', expires_at: new Date(0) }]);
  expect(await state(randomBytes(32))).toEqual([]);
});
