import { randomUUID } from 'node:crypto';
import { Logger, runOnce } from 'graphile-worker';
import { beforeAll, describe, expect, test } from 'vitest';
import { commitImport } from '@/lib/officers/commit-import';
import { deactivateOfficer } from '@/lib/officers/deactivate';
import { previewImport } from '@/lib/officers/preview-import';
import { runImport } from '@/lib/officers/run-import';
import { importProgress, viewImport } from '@/lib/officers/view-import';
import { type Agency, anAccount, anAgency, nationalAdmin } from '@/test-support/admins';
import { asSuperuser } from '@/test-support/database';
import { officerFor } from '@/test-support/officer';
import { asWorker, workerPool } from '@/test-support/worker';

let agency: Agency;
beforeAll(async () => {
  agency = await anAgency();
});

const head = 'nama;nama_pengguna;peran;kode_kantor;email;nik';
const file = (rows: string[]) => ({ fileName: 'petugas.csv', text: [head, ...rows].join('\n') });
/** Addresses that tell apart who came with which file. */
const mark = () => randomUUID().slice(0, 8);
const rowsFor = (own: string, many: number, office = agency.office.code) =>
  Array.from({ length: many }, (_, i) => `Petugas Baru;;Petugas loket;${office};${own}.${i}@contoh.go.id;`);
const prepared = async (rows: string[]) => (await previewImport(agency.admin, file(rows))).importId;
const committed = async (rows: string[]) => {
  const importId = await prepared(rows);
  await commitImport(agency.admin, { importId });
  return importId;
};
/** How many accounts, invitations, mails and entries came of it. */
const madeBy = async (importId: string) => {
  const [made] = await asSuperuser<Record<string, number>>(
    `with made as (select subject_id as id from audit_entries where act = 'officer.import' and detail ->> 'import' = $1)
     select (select count(*)::int from made) as entries, (select count(distinct id)::int from made) as officers,
       (select count(*)::int from officers o where o.id in (select id from made)) as accounts,
       (select count(*)::int from invitations i where i.officer_id in (select id from made)) as invitations,
       (select count(*)::int from officer_mails m where m.officer_id in (select id from made)) as mails`,
    [importId],
  );
  return made;
};
const all = (n: number) => ({ entries: n, officers: n, accounts: n, invitations: n, mails: n });
const toTheEnd = async (importId: string) => {
  while (await asWorker((tx) => runImport(tx, importId)));
};

describe('carrying it out', () => {
  test('2,000 officers with 37 bad rows: 1,963 are invited once though the worker is killed in between', async () => {
    const own = mark();
    const rows = rowsFor(own, 2000);
    for (let i = 0; i < 37; i++) rows[i * 53] = `Petugas Buruk;;raja;${agency.office.code};buruk@contoh.go.id;`;
    const importId = await committed(rows);
    expect(await viewImport(agency.admin, { importId })).toMatchObject({ total: 2000, bad: 37, status: 'queued' });
    for (let batch = 0; batch < 3; batch++) await asWorker((tx) => runImport(tx, importId));
    // Killed after the work of a batch, before its commit: the server takes it back.
    const killed = asWorker(async (tx) => {
      await runImport(tx, importId);
      await tx.execute('select pg_terminate_backend(pg_backend_pid())');
    });
    await expect(killed).rejects.toThrow();
    expect(await importProgress(agency.admin, importId)).toMatchObject({ status: 'running', done: 294, failed: 6 });
    await toTheEnd(importId);
    expect(await asWorker((tx) => runImport(tx, importId))).toBe(false);
    expect(await madeBy(importId)).toEqual(all(1963));
    const seen = await viewImport(agency.admin, { importId });
    expect(seen).toMatchObject({ status: 'done', done: 1963, failed: 37 });
    expect(seen.outcomes).toHaveLength(2000);
    const bad = seen.outcomes.filter(({ problems }) => problems);
    expect(bad.map(({ line }) => line)).toEqual(Array.from({ length: 37 }, (_, i) => i * 53 + 2));
    const [names] = await asSuperuser<{ n: number }>(
      "select count(*)::int as n from officers where region = $1 and username like 'petugas.baru%'",
      [agency.region],
    );
    expect(names?.n).toBe(1963);
  }, 300_000);

  test('two workers at once invite each officer once', async () => {
    const importId = await committed(rowsFor(mark(), 150));
    await Promise.all([toTheEnd(importId), toTheEnd(importId)]);
    expect(await madeBy(importId)).toEqual(all(150));
  });

  test('two lists at once in which people have the same names: everybody is invited, each under a name of their own', async () => {
    const ids = [await committed(rowsFor(mark(), 40)), await committed(rowsFor(mark(), 40))];
    await Promise.all(ids.map(toTheEnd));
    for (const importId of ids) expect(await madeBy(importId)).toEqual(all(40));
  });

  test('what was taken since the preview is said in the result', async () => {
    const [first, second] = [mark(), mark()];
    const both = [
      `Ani;a${first};clerk;${agency.office.code};${first}@contoh.id;`,
      `Budi;b${second};clerk;${agency.office.code};${second}@contoh.id;`,
    ];
    const [one, two] = [await committed(both), await committed([...both].reverse())];
    await toTheEnd(one);
    await toTheEnd(two);
    const { outcomes } = await viewImport(agency.admin, { importId: two });
    expect(outcomes.map(({ problems }) => problems?.map(({ key }) => key))).toEqual([['emailTaken'], ['emailTaken']]);
    expect(await madeBy(two)).toEqual(all(0));
  });

  test('nobody is invited in the name of an admin who has been deactivated since', async () => {
    const maker = officerFor(await anAccount('regency-admin', agency.regency));
    const { importId } = await previewImport(maker, file(rowsFor(mark(), 2)));
    await commitImport(maker, { importId });
    await deactivateOfficer(await nationalAdmin(agency.regency), {
      officerId: maker.id,
      version: 1,
      reason: 'suspected-misuse',
    });
    await toTheEnd(importId);
    expect(await madeBy(importId)).toEqual(all(0));
    const { outcomes } = await viewImport(agency.admin, { importId });
    expect(outcomes[0]?.problems?.[0]?.key).toBe('makerGone');
  });

  test('the queue does it, by the worker’s role', async () => {
    const importId = await committed(rowsFor(mark(), 3));
    const taskList = { 'officer.import': (raw: unknown) => toTheEnd((raw as { importId: string }).importId) };
    const logger = new Logger(() => () => {});
    await runOnce({ pgPool: workerPool, noHandleSignals: true, logger, taskList });
    expect(await madeBy(importId)).toEqual(all(3));
  });
});
