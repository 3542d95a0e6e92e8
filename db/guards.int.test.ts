import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { asSuperuser, type Query, transactionAs } from '@/test-support/database';
import { guardedTables, insertMadeUp } from '@/test-support/made-up-rows';
import { unguarded } from '@/test-support/unguarded';

const onlyAdded = [
  'identity_checks',
  'audit_reviews',
  'audit_draws',
  'audit_samples',
  'rollout_targets',
  'rollout_stages',
];

type Facts = { name: string; trigger: string | null; rls: boolean; truncation: boolean; policies: string[] };

/** What stands before each table: the trigger, as `AFTER ... DEFERRED, ALWAYS`, forced row-level security, policies. */
const facts = `
  select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as rls,
    (select pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text from pg_trigger t
     where t.tgrelid = c.oid and t.tgfoid = 'require_entry'::regproc) as trigger,
    exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = 'refuse_truncate'::regproc and t.tgenabled = 'A') as truncation,
    array(select p.polname || ' of ' || r::regrole::text from pg_policy p, unnest(p.polroles) r where p.polrelid = c.oid order by 1) as policies
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`;

const always = /AFTER INSERT OR DELETE OR UPDATE ON .* DEFERRABLE INITIALLY DEFERRED FOR EACH ROW .* A$/;
const isGuarded = ({ trigger, rls, truncation, policies }: Facts) =>
  always.test(trigger ?? '') &&
  rls &&
  truncation &&
  policies.includes('owner_all of loket_owner') &&
  policies.includes('app_scope of loket_app');
const forgotten = (tables: Facts[]) =>
  tables.filter((table) => !(table.name in unguarded) && !isGuarded(table)).map(({ name }) => name);

describe('every table', () => {
  test('is guarded, or says why not', async () => {
    const tables = await asSuperuser<Facts>(facts);
    expect(tables.length).toBeGreaterThan(15);
    expect(forgotten(tables)).toEqual([]);
    expect(Object.keys(unguarded).filter((name) => !tables.some((table) => table.name === name))).toEqual([]);
  });

  test.each([
    ['a new table', 'create table visits (id uuid)', 'visits'],
    ['a trigger switched off', 'alter table cases disable trigger require_entry', 'cases'],
    ['a trigger that sleeps in replica mode', 'alter table cases enable trigger require_entry', 'cases'],
    ['row-level security that spares the owner', 'alter table devices no force row level security', 'devices'],
    ['row-level security switched off', 'alter table devices disable row level security', 'devices'],
    ['a policy dropped', 'drop policy app_scope on residents', 'residents'],
    ['truncation allowed', 'drop trigger refuse_truncate on offers', 'offers'],
  ])('is missed when it should be: %s', async (_what, change, table) => {
    class TakenBack extends Error {}
    const tried = transactionAs('superuser', {}, async (query) => {
      await query(change);
      expect(forgotten(await query<Facts>(facts))).toEqual([table]);
      throw new TakenBack();
    });
    await expect(tried).rejects.toThrow(TakenBack);
  });
});

const record = (query: Query, about: string) =>
  query("insert into audit_entries (act, subject_id) values ('officer.change', $1)", [about]);

// As a superuser in replica mode: whoever this does not let pass, nobody passes.
describe.each(await asSuperuser<{ name: string; subject: string }>(guardedTables))(
  '$name: no entry, no commit',
  ({ name, subject }) => {
    const isOnlyAdded = onlyAdded.includes(name);
    const noEntry = isOnlyAdded ? 'LK002' : 'LK001';
    const statements = {
      insert: (query: Query, about: string) => insertMadeUp(query, name, { [subject]: about }),
      update: (query: Query, about: string) =>
        query(`update ${name} set ${subject} = ${subject} where ${subject} = $1 returning 1`, [about]),
      delete: (query: Query, about: string) => query(`delete from ${name} where ${subject} = $1 returning 1`, [about]),
    };
    /** Whom the one row is about. */
    async function rowOnRecord(): Promise<string> {
      const about = randomUUID();
      await transactionAs('replica', {}, async (query) => {
        await insertMadeUp(query, name, { [subject]: about });
        await record(query, about);
      });
      return about;
    }

    test('a row is not added', async () => {
      const adding = transactionAs('replica', {}, (query) => statements.insert(query, randomUUID()));
      await expect(adding).rejects.toMatchObject({ code: 'LK001' });
    });

    test.each(['update', 'delete'] as const)('a row is left alone: %s', async (change) => {
      const about = await rowOnRecord();
      const changing = transactionAs('replica', {}, (query) => statements[change](query, about));
      await expect(changing).rejects.toMatchObject({ code: noEntry });
    });

    test.each(['update', 'delete'] as const)('with an entry it is done: %s', async (change) => {
      const about = await rowOnRecord();
      const changing = transactionAs('replica', {}, async (query) => {
        const changed = await statements[change](query, about);
        await record(query, about);
        return changed;
      });
      // What an officer saw, reviewed or drew is never changed, entry or no entry.
      if (isOnlyAdded) await expect(changing).rejects.toMatchObject({ code: 'LK002' });
      else await expect(changing).resolves.toHaveLength(1);
    });
  },
);
