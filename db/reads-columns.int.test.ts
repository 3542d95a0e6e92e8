import { beforeAll, describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/officers';
import type { Rule } from '@/lib/act-rules';
import { acts } from '@/lib/acts';
import { aCounter, aHolder, type Counter, signedIn } from '@/test-support/counter';
import { asSuperuser, type Claims, transactionAs } from '@/test-support/database';
import { claimsOf } from '@/test-support/looks';

// What stands about a person is in no column that the app or the worker may select, whoever acts and however it is asked.
const DENIED = '42501';
let counter: Counter;
let contexts: Record<string, Claims>;

beforeAll(async () => {
  counter = await aCounter();
  const holder = await aHolder(counter);
  contexts = { wallet: { actor_kind: 'wallet', role: 'wallet', resident: holder.id } };
  for (const role of roles) contexts[role] = claimsOf(await signedIn(role, { regency: counter }));
});

const columnsOf = (table: string, role: string) =>
  asSuperuser<{ name: string; may: boolean }>(
    `select attname as name, has_column_privilege($2, attrelid, attnum, 'select') as may from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attname`,
    [table, role],
  );
const selectable = async (table: string, role: string) =>
  (await columnsOf(table, role)).filter(({ may }) => may).map(({ name }) => name);

test('the app selects whose row it is and where, and on which card; the worker nothing', async () => {
  expect(await selectable('residents', 'loket_app')).toEqual(['family_id', 'id', 'region']);
  expect(await selectable('families', 'loket_app')).toEqual(['id', 'region']);
  for (const table of ['residents', 'families', 'open_residents', 'open_families', 'listed_residents', 'search_keys'])
    expect(await selectable(table, 'loket_worker')).toEqual([]);
  expect(await selectable('search_keys', 'loket_app')).toEqual([]);
});

const statements = {
  everything: 'select * from residents',
  'a family card': 'select * from families',
  'a whole row': 'select r from residents r',
  'a whole row as json': 'select to_jsonb(r) from residents r',
  'the rows of a table by name': "select table_to_xml('residents', true, true, '')",
  'a query in a text': "select query_to_xml('select name from residents', true, true, '')",
  'a count': 'select count(name) from residents',
  'a guess': "select id from residents where name like 'A%'",
  'an order': 'select id from residents order by birth_date',
  'a group': 'select count(*) from residents group by religion',
  'a join': 'select c.id from cases c join residents r on r.id = c.resident_id and r.name > $$A$$',
  'a subquery': 'select (select r.name from residents r where r.id = c.resident_id) from cases c',
  'a natural join': 'select * from residents natural join families',
  'a plan': 'explain analyze select name from residents',
  'a guess by its plan': "explain analyze select id from residents where name like 'A%'",
  'a copy': 'copy residents to stdout',
  'a copy of a query': 'copy (select name from residents) to stdout',
  'a cursor': 'declare c cursor for select name from residents',
  'a prepared statement': 'deallocate all; prepare p as select name from residents; execute p',
  'a block': 'do $$ begin perform name from residents; end $$',
  'a lock': 'select name from residents for key share',
  'a change that returns': 'update residents set region = region returning name',
  'a change that guesses': "update residents set region = region where name like 'A%'",
  'a removal that returns': 'delete from residents returning name',
  'a merge': 'merge into residents r using residents s on r.id = s.id when matched then delete',
  'a table of its own': 'create table mine as select * from residents',
  'a view of its own': 'create view mine as select * from residents',
  'statistics as they lie': 'select * from pg_statistic',
  'a change of the open record': "update open_residents set name = 'X' returning name",
  'the key of searches': 'select * from search_keys',
};
const insertion = `insert into residents (id, family_id, region, nik_sealed, nik_index, name, sex, birth_place, birth_date, blood_type, religion,
  marital_status, family_relation, education, occupation, mother_name, father_name, enrolment, portrait)
  select id, family_id, region, '', '', '', '', '', now(), '', '', '', '', '', '', '', '', '', 1 from residents
  on conflict (id) do update set region = excluded.region returning name`;

describe.each([...roles, 'wallet'])('to the app, for %s', (role) => {
  test.each(Object.entries({ ...statements, 'a conflict that returns': insertion }))(
    'refused: %s',
    async (_what, text) => {
      await expect(transactionAs('app', contexts[role] ?? {}, (query) => query(text))).rejects.toMatchObject({
        code: DENIED,
      });
    },
  );

  test('refused: every column by itself', async () => {
    for (const table of ['residents', 'families'])
      for (const { name, may } of await columnsOf(table, 'loket_app')) {
        if (may) continue;
        const reading = transactionAs('app', contexts[role] ?? {}, (query) => query(`select ${name} from ${table}`));
        await expect(reading, name).rejects.toMatchObject({ code: DENIED });
      }
  });

  test('nothing in the statistics', async () => {
    const text = "select * from pg_stats where tablename in ('residents', 'families')";
    await asSuperuser('analyze residents, families');
    expect(await transactionAs('app', contexts[role] ?? {}, (query) => query(text))).toEqual([]);
  });
});

describe('to the worker', () => {
  const views = ['open_residents', 'open_families', 'listed_residents'].map((view) => [view, `select * from ${view}`]);
  const functions = [
    ['resident_card', 'select * from resident_card(gen_random_uuid())'],
    ['resident_by_nik', "select * from resident_by_nik('')"],
    ['residents_named', "select * from residents_named('A', now()::date)"],
    ['found_resident', 'select * from found_resident(gen_random_uuid())'],
  ];
  test.each([...Object.entries(statements), ...views, ...functions] as [string, string][])(
    'refused: %s',
    async (_what, text) => {
      for (const claims of [{}, ...Object.values(contexts)])
        await expect(transactionAs('worker', claims, (query) => query(text))).rejects.toMatchObject({ code: DENIED });
    },
  );
});

test('every other function that answers with a column of a person looks into the ledger first', async () => {
  const personal = `select attname from pg_attribute where attrelid in ('residents'::regclass, 'families'::regclass) and attnum > 0
    and attname not in ('id', 'region', 'family_id')`;
  const giving = await asSuperuser<{ name: string; looks: boolean }>(
    `select p.proname as name, bool_or(p.prosrc ~ 'has_looked_at|pg_current_xact_id_if_assigned') as looks
     from pg_proc p, unnest(p.proargnames, p.proargmodes) a(name, mode)
     where p.pronamespace = 'public'::regnamespace and p.prosecdef and has_function_privilege('loket_app', p.oid, 'execute')
       and a.mode = 't' and a.name in (${personal}) and p.prosrc ~ '(residents|families) '
     group by p.oid order by 1`,
  );
  expect(giving).toContainEqual({ name: 'resident_card', looks: true });
  // An inbox masks the number that was sealed outside the database; see DECISIONS.md.
  expect(giving.filter(({ looks }) => !looks).map(({ name }) => name)).toEqual(['asked_about']);
  const rows =
    "select proname from pg_proc where prosecdef and prorettype in ('residents'::regtype, 'families'::regtype)";
  expect(await asSuperuser(rows)).toEqual([]);
});

test('the acts that open a record or show somebody are those the database knows', async () => {
  const rules = Object.entries(acts) as [string, Rule][];
  const looks = rules.filter(([, rule]) => rule.opens || rule.shows).map(([name]) => name);
  const more = ['resident.keep-open', 'registry.import', 'case.cancel', ''];
  const known = await asSuperuser<{ act: string }>('select act from unnest($1::text[]) act where is_a_look(act)', [
    [...rules.map(([name]) => name), ...more],
  ]);
  expect(known.map(({ act }) => act).sort()).toEqual(looks.sort());
});
