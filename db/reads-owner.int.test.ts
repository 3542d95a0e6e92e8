import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { aCounter, aHolder, type Holder } from '@/test-support/counter';
import { asSuperuser, type Query, transactionAs } from '@/test-support/database';

// The owner of the tables (a migration, the seed, an administrator's console) reads nobody in silence either.
let holder: Holder;
beforeAll(async () => {
  holder = await aHolder(await aCounter());
});

const ways: Record<string, (query: Query) => Promise<unknown[]>> = {
  'a record': (query) => query('select name from residents'),
  'a family card': (query) => query('select address from families'),
  'a plan that runs': async (query) => {
    const plan = await query<{ 'QUERY PLAN': string }>(
      'explain (analyze, costs off, timing off) select name from residents',
    );
    return plan.filter((line) => /Scan.* rows=[1-9]/.test(line['QUERY PLAN']));
  },
  'a cursor': async (query) => {
    await query('declare c cursor for select name from residents');
    return query('fetch all from c');
  },
  'a table of its own': async (query) => {
    await query('create table mine as select name from residents');
    return query('select * from mine');
  },
  'a view of its own': async (query) => {
    await query('create view mine as select name from residents');
    return query('select * from mine');
  },
  'a function of its own': async (query) => {
    await query(
      "create function mine() returns setof text security definer language sql as 'select name from public.residents'",
    );
    return query('select * from mine()');
  },
  'a change that returns': (query) => query('update residents set name = name returning name'),
  'a removal that returns': (query) => query('delete from residents returning name'),
  'a merge that returns': (query) =>
    query(
      'merge into families f using residents r on r.family_id = f.id when matched then update set rt = rt returning r.name',
    ),
  'a mistake that tells a name': (query) => query('select id from residents where name::int > 0'),
  'the card': (query) => query('select * from resident_card($1)', [holder.id]),
};

const asOwner = async (ask: (query: Query) => Promise<unknown[]>, before?: (query: Query) => Promise<unknown>) => {
  let rows: unknown[] = [];
  const TakenBack = new Error('taken back');
  const asking = transactionAs('owner', { actor: randomUUID(), role: 'clerk', region: 'ID' }, async (query) => {
    await before?.(query);
    rows = await ask(query);
    throw TakenBack;
  });
  await expect(asking).rejects.toBe(TakenBack);
  return rows;
};
const enter = (query: Query) => query("insert into audit_entries (act, region) values ('registry.read', 'ID')");

describe.each(Object.entries(ways))('%s', (_what, ask) => {
  test('is not read without an entry', async () => expect(await asOwner(ask)).toEqual([]));
  test('nor with one of the same transaction', async () => expect(await asOwner(ask, enter)).toEqual([]));
});

test('a copy gives no row', async () => {
  expect(await asOwner((query) => query('copy residents to stdout').catch((error) => [error]))).toEqual([]);
});

test('an entry of another act, one that was refused, and one of 31 minutes ago do not count', async () => {
  await asSuperuser(`insert into audit_entries (act, outcome, at) values ('registry.import', 'done', now()),
    ('registry.read', 'refused', now()), ('registry.read', 'done', now() - interval '31 minutes')`);
  expect(await asOwner(ways['a record'] as never)).toEqual([]);
});

test('once it is on record that the registry is read, it can be', async () => {
  await transactionAs('owner', {}, enter);
  expect(await asOwner(ways['a record'] as never)).toHaveLength(1);
  expect(await asOwner(ways['a family card'] as never)).toHaveLength(1);
});
