import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { asSuperuser, type Claims, type Query, transactionAs } from '@/test-support/database';
import { guardedTables, insertMadeUp } from '@/test-support/made-up-rows';

// Who sees a row, asked of the database itself. One resident and one officer of ID.98.01.01, with a row in every guarded table.
const region = 'ID.98.01.01';
const resident = randomUUID();
const family = randomUUID();
const officer = randomUUID();
const servingOffice = randomUUID();
const elsewhere = { actor: randomUUID(), region: 'ID.97.01', office: randomUUID(), role: 'clerk' };

const guarded = await asSuperuser<{ name: string; subject: string }>(guardedTables);
const tables = [...guarded.map(({ name }) => name), 'audit_entries'];
/** Where an office is and what an area decided, everybody may know. */
const forAll = ['offices', 'policies'];
const ownSecrets = ['officer_secrets', 'passkeys', 'recovery_codes', 'sso_identities'];
const ofOfficers = ['officers', 'invitations', 'officer_mails'];
/** For whoever reviews, and not for a clerk: see lib/reviews and lib/ledger. */
const ofReviewers = ['audit_reviews', 'audit_draws', 'audit_samples', 'audit_views', 'findings'];
/** For whoever answers for an area: see lib/rollout. */
const ofFigures = ['rollout_targets', 'rollout_stages'];
const ownWork = ['audit_exports'];
const forAdmins = ['webhooks', 'api_keys'];
const isSecret = (name: string) => ownSecrets.includes(name);
const notByArea = [...ownSecrets, ...ofReviewers, ...ofFigures, ...ownWork, ...forAdmins];
const inArea = tables.filter((name) => !notByArea.includes(name));
const ofResident = inArea.filter((name) => ![...ofOfficers, 'officer_imports'].includes(name));
const inOrder = (names: string[]) => tables.filter((name) => names.includes(name));

beforeAll(() =>
  transactionAs('replica', {}, async (query) => {
    await query("insert into audit_entries (act, region, resident_id) values ('registry.import', $1, $2)", [
      region,
      resident,
    ]);
    for (const name of guarded.map((table) => table.name)) {
      const id = { residents: resident, families: family, officers: officer }[name] ?? randomUUID();
      const whose = { resident_id: resident, family_id: family, officer_id: officer, office_id: servingOffice };
      await insertMadeUp(query, name, { id, region, ...whose });
    }
  }),
);

/** The tables that show any row at all to the app with these claims. */
const seen = (claims: Claims) =>
  transactionAs('app', claims, async (query) => {
    const shown: string[] = [];
    for (const name of tables) if ((await query(`select from ${name} limit 1`)).length > 0) shown.push(name);
    return shown;
  });

test('an officer of the area sees a row of every table, the secrets of others aside', async () => {
  for (const area of [region, 'ID.98.01', 'ID.98', 'ID'])
    expect(await seen({ region: area, role: 'clerk' })).toEqual(inArea);
});

describe('without a context', () => {
  const backend = (query: Query) => query<{ pid: number }>('select pg_backend_pid() as pid');

  test('a connection just used by somebody who saw everything shows nothing', async () => {
    const before = await transactionAs('app', { region: 'ID' }, backend);
    expect(await seen({ region: 'ID', role: 'clerk' })).toEqual(inArea);
    expect(await seen({})).toEqual(forAll);
    expect(await transactionAs('app', {}, backend)).toEqual(before);
  });

  test('an empty area or office is no area and no office', async () => {
    expect(await seen({ region: '', office: '', actor: '', role: 'clerk' })).toEqual(forAll);
  });
});

test.each([
  ['a sibling regency', 'ID.98.02'],
  ['a district next door', 'ID.98.01.02'],
  ['a path that merely begins alike', 'ID.9'],
  ['a regency that merely begins alike', 'ID.98.0'],
  ['a pattern', 'ID.98.01%'],
  ['a wildcard', '%'],
  ['a dot', 'ID.98.'],
])('%s sees none of it', async (_what, area) => {
  expect(await seen({ region: area, role: 'clerk' })).toEqual(forAll);
});

test('ID.3 does not cover ID.32, and covers what lies below it', async () => {
  const covers = async (area: string, path: string | null) => {
    const rows = await transactionAs('app', { region: area }, (query) =>
      query<{ yes: boolean }>('select app_covers($1) as yes', [path]),
    );
    return rows[0]?.yes;
  };
  expect(await covers('ID.3', 'ID.32')).toBe(false);
  expect(await covers('ID.32', 'ID.32')).toBe(true);
  expect(await covers('ID.32', 'ID.32.73')).toBe(true);
  expect(await covers('ID.32.73', 'ID.32')).toBe(false);
  expect(await covers('ID', null)).toBe(false);
  expect(await covers('', 'ID.32')).toBe(false);
});

describe('at the office that serves the resident', () => {
  const here = { ...elsewhere, office: servingOffice };
  const closed = (since: string | null) =>
    transactionAs('superuser', {}, async (query) => {
      const status = since ? 'completed' : 'open';
      await query('update cases set status = $2, closed_at = now() - $3::interval where resident_id = $1', [
        resident,
        status,
        since,
      ]);
      await query("insert into audit_entries (act, resident_id) values ('case.report', $1)", [resident]);
    });

  test('everything about that person shows while the case is open', async () => {
    expect(await seen(here)).toEqual(ofResident);
    expect(await seen(elsewhere)).toEqual(forAll);
  });

  test('and one hour longer, to print the receipt', async () => {
    await closed('59 minutes');
    expect(await seen(here)).toEqual(ofResident);
    await closed('61 minutes');
    // The office's own list of cases stays, and what it asked a second person.
    expect(await seen(here)).toEqual(['approval_requests', 'cases', ...forAll]);
    await closed(null);
  });

  test('nobody else who lives there shows', async () => {
    const neighbour = randomUUID();
    await transactionAs('replica', {}, async (query) => {
      await insertMadeUp(query, 'residents', { id: neighbour, region, family_id: randomUUID() });
      await query("insert into audit_entries (act, region, resident_id) values ('case.report', $1, $2)", [
        region,
        neighbour,
      ]);
    });
    const rows = await transactionAs('app', here, (query) => query<{ id: string }>('select id from residents'));
    expect(rows).toEqual([{ id: resident }]);
  });
});

test('an officer sees the own row, factors and mails whatever the area', async () => {
  const own = [...ofOfficers, ...ownSecrets, ...ownWork, ...forAll];
  expect(await seen({ ...elsewhere, actor: officer })).toEqual(inOrder(own));
});

test('nobody sees the secrets of somebody else, not from above either', async () => {
  for (const role of ['regency-admin', 'national-admin', 'auditor'])
    expect((await seen({ actor: randomUUID(), region: 'ID', role })).filter(isSecret)).toEqual([]);
});
