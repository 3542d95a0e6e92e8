import { beforeAll, describe, expect, test } from 'vitest';
import { findResidentByName } from '@/lib/residents/find-by-name';
import { aCounter, aHolder, aPerson, type Counter, signedIn } from '@/test-support/counter';
import { asSuperuser, type Claims, type Query, transactionAs } from '@/test-support/database';
import { claimsOf } from '@/test-support/looks';

// What somebody would try who can send any SQL: to read past the views, to guess by what fails, to search in silence.
let counter: Counter;
let residentId: string;
let clerk: Claims;

beforeAll(async () => {
  counter = await aCounter();
  residentId = (await aHolder(counter, { name: 'RATNA WULANDARI', birthDate: '1979-05-04' })).id;
  clerk = claimsOf(await signedIn('clerk', { regency: counter }));
});

const bySql = (text: string, values: unknown[] = []) => transactionAs('app', clerk, (query) => query(text, values));

describe('a view without a look shows nothing, and no mistake in it tells a name', () => {
  test.each([
    'select * from open_residents',
    'select * from open_residents for share',
    'select 1 / (case when name > $$A$$ then 0 else 1 end) from open_residents',
    'select id from open_residents where name::int > 0',
    'select id from open_residents where 1 / (case when name like $$R%$$ then 0 else 1 end) > 0',
    'select id from open_residents order by name::int',
    'select c.id from cases c join open_residents r on r.id = c.resident_id and r.name::int > 0',
    'select id from open_families where address::int > 0',
    'select id from listed_residents where name::int > 0',
    'select * from resident_card((select id from residents limit 1))',
  ])('%s', async (text) => {
    if (text.endsWith('for share')) await expect(bySql(text)).rejects.toMatchObject({ code: '42501' });
    else expect(await bySql(text)).toEqual([]);
  });

  test.each(['open_families', 'open_residents', 'listed_residents'])(
    '%s: whatever the planner is told',
    async (view) => {
      const column = view === 'open_families' ? 'address' : 'name';
      for (const how of ['enable_nestloop', 'enable_hashjoin', 'enable_mergejoin', 'enable_memoize'])
        await transactionAs('app', clerk, async (query) => {
          for (const other of ['enable_nestloop', 'enable_hashjoin', 'enable_mergejoin', 'enable_memoize'])
            await query(`set local ${other} = ${other === how ? 'on' : 'off'}`);
          expect(await query(`select id from ${view} where ${column}::int > 0`)).toEqual([]);
        });
    },
  );

  test('not through a cursor that is fetched after an entry in the same transaction, or kept after it', async () => {
    const other = claimsOf(await signedIn('clerk', { regency: counter }));
    const fetched = await transactionAs('app', other, async (query) => {
      await query('declare early cursor with hold for select name from open_residents');
      await query("insert into audit_entries (act, resident_id) values ('resident.view', $1)", [residentId]);
      return query('fetch all from early');
    });
    expect(fetched).toEqual([]);
  });

  test('not when row-level security is to be switched off', async () => {
    for (const text of ['select * from open_residents', 'select id from residents'])
      await expect(
        transactionAs('app', clerk, async (query) => {
          await query('set local row_security = off');
          return query(text);
        }),
      ).rejects.toMatchObject({ code: '42501' });
  });

  test('not through a function of the caller’s making, an operator or a table of its own', async () => {
    for (const text of [
      'create function public.app_works() returns boolean language sql as $$ select true $$',
      'create function pg_temp.leak(text) returns boolean language plpgsql cost 0.0001 as $$ begin raise notice $q$%$q$, $1; return true; end $$',
      'create temp table audit_entries (id int)',
      'create schema mine',
    ])
      await expect(bySql(text), text).rejects.toMatchObject({ code: '42501' });
  });

  test('the entry that opens a record is not written for somebody else, or for another time', async () => {
    for (const column of ['actor_id', 'actor_kind', 'at', 'xid', 'role'])
      await expect(
        bySql(`insert into audit_entries (act, ${column}) values ('resident.view', null)`),
      ).rejects.toMatchObject({
        code: '42501',
      });
  });
});

describe('a search by name', () => {
  const ask = (query: Query, name = 'ratna', born = '1979-05-04') =>
    query<{ id: string }>('select id from residents_named($1, $2)', [name, born]);
  const announce = (query: Query, name = 'ratna', born = '1979-05-04') =>
    query(
      `insert into audit_entries (act, detail)
       select 'resident.ask-by-name', jsonb_build_object('search', search_mark($1, $2))`,
      [name, born],
    );
  const someone = async () => claimsOf(await signedIn('clerk', { regency: counter }));

  test('answers what was asked on record, and nothing in silence', async () => {
    const me = await someone();
    expect(await transactionAs('app', me, (query) => ask(query))).toEqual([]);
    await transactionAs('app', me, (query) => announce(query));
    expect(await transactionAs('app', me, (query) => ask(query))).toEqual([{ id: residentId }]);
    expect(await transactionAs('app', me, (query) => ask(query, 'rat'))).toEqual([]);
    expect(await transactionAs('app', me, (query) => ask(query, 'ratna', '1979-05-05'))).toEqual([]);
    expect(await transactionAs('app', await someone(), (query) => ask(query))).toEqual([]);
  });

  test('not in the transaction that announces it, nor a minute later', async () => {
    const [me, late] = [await someone(), await someone()];
    const both = transactionAs('app', me, async (query) => {
      await announce(query);
      return ask(query);
    });
    expect(await both).toEqual([]);
    await asSuperuser(
      `insert into audit_entries (act, outcome, at, actor_id, detail)
       select 'resident.ask-by-name', outcome, now() - age, $1, jsonb_build_object('search', search_mark('ratna', '1979-05-04'))
       from (values ('done', interval '61 seconds'), ('refused', interval '1 second')) v(outcome, age)`,
      [late.actor],
    );
    expect(await transactionAs('app', late, (query) => ask(query))).toEqual([]);
  });

  test('not beyond the area, and to nobody who does not work at a counter', async () => {
    const far = claimsOf((await aCounter()).clerk);
    for (const claims of [far, { ...(await someone()), role: 'auditor' }]) {
      await transactionAs('app', claims, (query) => announce(query));
      expect(await transactionAs('app', claims, (query) => ask(query))).toEqual([]);
    }
  });

  test('marks the same question alike, and keeps neither name nor date', async () => {
    const [one, other] = [await signedIn('clerk', { regency: counter }), await signedIn('clerk', { regency: counter })];
    await aPerson(counter, { name: 'BUDI', birthDate: '1980-01-01' });
    for (const officer of [one, other]) await findResidentByName(officer, { name: 'Budi', birthDate: '01-01-1980' });
    const marks = await asSuperuser<{ detail: Record<string, unknown> }>(
      "select detail from audit_entries where actor_id = any($1) and act = 'resident.ask-by-name'",
      [[one.id, other.id]],
    );
    expect(marks).toHaveLength(2);
    expect(marks[0]?.detail.search).toMatch(/^[0-9a-f]{64}$/);
    expect(marks[0]?.detail).toEqual(marks[1]?.detail);
    expect(JSON.stringify(marks)).not.toMatch(/budi|1980/i);
    const [plain] = await asSuperuser("select encode(sha256(sha256('1980-01-01 Budi')), 'hex') as search");
    expect(marks[0]?.detail).not.toMatchObject(plain ?? {}); // a hash without a key could be guessed
  });
});
