import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { deleteView } from '@/lib/ledger/delete-view';
import { auditPage } from '@/lib/ledger/filter';
import { residentToken } from '@/lib/ledger/resident-token';
import { saveView } from '@/lib/ledger/save-view';
import { listViews } from '@/lib/ledger/views';
import type { Officer } from '@/lib/officers/officer';
import { aCounter, aCounterBeside, type Counter, signedIn } from '@/test-support/counter';
import { transactionAs } from '@/test-support/database';
import { entriesOf } from '@/test-support/ledger';

let counter: Counter;
let beside: Counter;
beforeEach(async () => {
  counter = await aCounter();
  beside = await aCounterBeside(counter);
});

const given = { name: 'Malam hari', scope: 'private', outsideHours: 'yes', period: '30d', columns: 'at,actor,act' };
const save = (by: Officer, more: object = {}, key?: string) => saveView(by, { ...given, ...more }, key);
const namesOf = async (by: Officer) => (await listViews(by)).filter(({ seed }) => !seed).map(({ name }) => name);
const claims = ({ id, role, region }: Officer) => ({ actor_kind: 'officer', actor: id, role, region });

describe('a view', () => {
  test('is there from the start: four, for everybody who reviews, and each is a filter the log understands', async () => {
    const seeds = (await listViews(counter.supervisor)).filter(({ seed }) => seed);
    expect(seeds.map(({ seed }) => seed)).toEqual(['outside-area', 'without-case', 'exports', 'refusals']);
    for (const { filter, mayDelete } of seeds) {
      expect(auditPage.parse(filter)).toBeTruthy();
      expect(mayDelete).toBe(false);
    }
    for (const { id } of seeds)
      await expect(deleteView(counter.supervisor, { viewId: id })).rejects.toMatchObject({ key: 'notAllowed' });
  });

  test('is kept with its filter and columns, and is on record', async () => {
    const { viewId } = await save(counter.supervisor);
    const kept = (await listViews(counter.supervisor)).find(({ id }) => id === viewId);
    expect(kept).toMatchObject({ name: 'Malam hari', scope: 'private', mayDelete: true });
    expect(kept?.filter).toEqual({ outsideHours: 'yes', period: '30d', dir: 'desc', columns: ['at', 'actor', 'act'] });
    const [entry] = await entriesOf(counter.supervisor);
    expect(entry).toMatchObject({ act: 'audit.save-view', outcome: 'done', subject_id: viewId });
  });

  test('is seen by those it is for, in the own area and below', async () => {
    const { regency, region, supervisor } = counter;
    const colleague = await signedIn('supervisor', { regency });
    const admin = await signedIn('regency-admin', { regency });
    const above = await signedIn('provincial-overseer', { regency, region: region.slice(0, 5) });
    await save(supervisor, { name: 'saya' });
    await save(supervisor, { name: 'peran', scope: 'role' });
    await save(supervisor, { name: 'semua', scope: 'everyone' });
    const { viewId = '' } = await save(above, { name: 'provinsi', scope: 'everyone' });
    expect((await namesOf(supervisor)).sort()).toEqual(['peran', 'provinsi', 'saya', 'semua']);
    expect((await namesOf(colleague)).sort()).toEqual(['peran', 'provinsi', 'semua']);
    expect((await namesOf(admin)).sort()).toEqual(['provinsi', 'semua']);
    expect(await namesOf(above)).toEqual(['provinsi']);
    expect(await namesOf(beside.supervisor)).toEqual(['provinsi']);
    await deleteView(above, { viewId }); // the province is other tests' too
  });

  test('is not for clerks', async () => {
    await expect(save(counter.clerk)).rejects.toMatchObject({ key: 'notAllowed' });
    await expect(listViews(counter.clerk)).rejects.toMatchObject({ key: 'notAllowed' });
    const seen = await transactionAs('app', claims(counter.clerk), (query) => query('select id from audit_views'));
    expect(seen).toEqual([]);
  });

  test('is kept once: the same key answers the same, the same name is refused', async () => {
    const key = randomUUID();
    const first = await save(counter.supervisor, {}, key);
    expect(await save(counter.supervisor, {}, key)).toEqual(first);
    await expect(save(counter.supervisor, { name: 'MALAM hari' })).rejects.toMatchObject({
      key: 'audit.viewNameTaken',
    });
    expect(await namesOf(counter.supervisor)).toEqual(['Malam hari']);
  });

  test('holds no resident, whatever the code does', async () => {
    const { supervisor } = counter;
    const resident = residentToken(supervisor, { nik: '3273011212900001' });
    await expect(save(supervisor, { resident })).rejects.toMatchObject({ key: 'audit.viewOfResident' });
    const adding = transactionAs('app', claims(supervisor), (query) =>
      query(
        `insert into audit_views (owner_id, scope, region, name, filter) values ($1, 'private', $2, 'x', '{"resident": "x"}')`,
        [supervisor.id, supervisor.region],
      ),
    );
    await expect(adding).rejects.toMatchObject({ code: '23514' });
  });

  test.each([
    { name: '' },
    { name: 'NIK 3273011212900001' },
    { scope: 'nation' },
    { columns: 'at,nik' },
    { cursor: 'x' },
  ])('bad input is told: %j', async (more) => {
    await expect(save(counter.supervisor, more)).rejects.toMatchObject({ key: 'badInput' });
  });
});

test('the database takes a view for nobody else, nowhere else and in no other role', async () => {
  const { supervisor } = counter;
  const tries = {
    owner: [randomUUID(), 'private', null, supervisor.region],
    area: [supervisor.id, 'everyone', null, 'ID'],
    role: [supervisor.id, 'role', 'auditor', supervisor.region],
  };
  for (const [what, values] of Object.entries(tries)) {
    const adding = transactionAs('app', claims(supervisor), (query) =>
      query(
        `insert into audit_views (owner_id, scope, role, region, name, filter) values ($1, $2, $3, $4, 'x', '{}')`,
        values,
      ),
    );
    await expect(adding, what).rejects.toMatchObject({ code: '42501' });
  }
});
