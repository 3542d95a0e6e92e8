import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { roles } from '@/db/schema/officers';
import { covers } from '@/lib/officers/officer';
import { asSuperuser, type Query, transactionAs } from '@/test-support/database';
import { guardedTables, insertMadeUp } from '@/test-support/made-up-rows';

// The database's own idea of an area against the program's, asked as the app role on one connection that was used before.
const part = fc.constantFrom('3', '32', '33', '73', '01', '%', '_', '');
const path = fc.array(part, { maxLength: 3 }).map((list) => ['ID', ...list].join('.'));

const covered = (area: string, region: string) =>
  transactionAs(
    'app',
    { region: area },
    async (query) => (await query<{ yes: boolean }>('select app_covers($1) as yes', [region]))[0]?.yes,
  );

test('the database covers what the program covers', async () => {
  await fc.assert(
    fc.asyncProperty(path, path, async (area, region) => {
      expect(await covered(area, region)).toBe(covers(area, region));
    }),
    { numRuns: 500 },
  );
});

// A row of every table that has a region, in each of these regions.
const regions = ['ID.32.73.01', 'ID.32.73.02', 'ID.32.74.01', 'ID.33.73.01', 'ID.3.73.01'];
const guarded = await asSuperuser<{ name: string; subject: string }>(guardedTables);
const withRegion = new Set(
  (
    await asSuperuser<{ name: string }>(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'region'`,
    )
  ).map(({ name }) => name),
);
/** Everybody may read what is said to all: offices, policies, and what an area set out to reach. */
const saidToAll = ['offices', 'policies', 'rollout_targets', 'rollout_stages'];
const tables = guarded.filter(({ name }) => withRegion.has(name) && !saidToAll.includes(name));

beforeAll(() =>
  transactionAs('replica', {}, async (query) => {
    for (const region of regions)
      for (const { name, subject } of tables) {
        const id = randomUUID();
        await query('insert into audit_entries (act, subject_id, region) values ($1, $2, $3)', [
          'registry.import',
          id,
          region,
        ]);
        await insertMadeUp(query, name, { id, [subject]: id, region });
      }
  }),
);

const regionsSeen = (query: Query, table: string) =>
  query<{ region: string }>(`select distinct region from ${table} where region = any($1)`, [regions]);
const onPeople = ['clerk', 'supervisor'];
const aboutOfficers = ['officers', 'approval_requests', 'officer_imports'];
const judges = ['supervisor', 'provincial-overseer', 'auditor'];
/** Of review work and of exports: whoever looks after the officers of an area, or only whose it is. */
const whoSees: Record<string, readonly string[]> = {
  audit_reviews: judges,
  audit_samples: judges,
  findings: judges,
  audit_exports: [], // one's own
  webhooks: ['national-admin'],
  api_keys: ['regency-admin', 'national-admin'],
};

/** A view is kept for an area and all below it: lib/ledger/views.int.test.ts. */
const readByArea = tables.map(({ name }) => name).filter((name) => name !== 'audit_views');
test.each(readByArea)('%s: no row of another region is read, whatever the role', async (table) => {
  for (const role of roles)
    for (const area of ['ID', 'ID.32', 'ID.32.73', 'ID.32.73.01', 'ID.3', 'ID.32.7', '', '%'])
      await transactionAs('app', { role, region: area, actor: randomUUID(), office: randomUUID() }, async (query) => {
        const mayWork = whoSees[table]?.includes(role) ?? (aboutOfficers.includes(table) || onPeople.includes(role));
        const expected = mayWork ? regions.filter((region) => covers(area, region)) : [];
        const seen = (await regionsSeen(query, table)).map(({ region }) => region);
        expect({ role, area, seen: seen.sort() }).toEqual({ role, area, seen: expected.sort() });
      });
});

/** How many rows it changed, or the code of the refusal. */
async function tried(query: Query, statement: string, values: unknown[]): Promise<number | string> {
  await query('savepoint one');
  try {
    return (await query(`${statement} returning 1`, values)).length;
  } catch (error) {
    await query('rollback to savepoint one');
    return (error as { code: string }).code;
  }
}

test.each(tables)('$name: nor changed, removed, or added to', async ({ name, subject }) => {
  const refusals = ['42501', 'LK010', 'LK020', 'LK040']; // no right, no admin, not the maker, no judge
  for (const role of roles)
    await transactionAs(
      'app',
      { role, region: 'ID.32.73', actor: randomUUID(), office: randomUUID() },
      async (query) => {
        const others = regions.filter((region) => !covers('ID.32.73', region));
        for (const statement of [`update ${name} set ${subject} = ${subject}`, `delete from ${name}`])
          expect([0, '42501'], `${role}: ${statement}`).toContain(
            await tried(query, `${statement} where region = any($1)`, [others]),
          );
        const adding = insertMadeUp(query, name, { [subject]: randomUUID(), region: 'ID.33.73.01' });
        const code = await adding.then(
          () => 'added',
          (error: { code: string }) => error.code,
        );
        expect(refusals, role).toContain(code);
        throw new Undone();
      },
    ).catch((error: unknown) => expect(error).toBeInstanceOf(Undone));
});
class Undone extends Error {}
