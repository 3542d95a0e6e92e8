import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/officers';
import { commitImport } from '@/lib/officers/commit-import';
import { discardImport } from '@/lib/officers/discard-import';
import { previewImport } from '@/lib/officers/preview-import';
import { runImport } from '@/lib/officers/run-import';
import { importProgress, viewImport } from '@/lib/officers/view-import';
import { type Agency, anAccount, anAgency } from '@/test-support/admins';
import { asSuperuser } from '@/test-support/database';
import { recordOf } from '@/test-support/ledger';
import { officerFor } from '@/test-support/officer';
import { asWorker } from '@/test-support/worker';

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
const _committed = async (rows: string[]) => {
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
const _toTheEnd = async (importId: string) => {
  while (await asWorker((tx) => runImport(tx, importId)));
};

describe('a list', () => {
  test('is looked at before anything happens: nobody is invited by a preview', async () => {
    const own = mark();
    const importId = await prepared([...rowsFor(own, 2), 'X;;raja;1;x;']);
    const seen = await viewImport(agency.admin, { importId });
    expect(seen).toMatchObject({ status: 'previewed', total: 3, bad: 1, isOwn: true, outcomes: [] });
    expect(seen.rows[2]?.problems.map(({ key }) => key)).toEqual(['role', 'office', 'email']);
    expect(await madeBy(importId)).toEqual(all(0));
    const [kept] = await asSuperuser<{ row: string }>('select i::text as row from officer_imports i where id = $1', [
      importId,
    ]);
    expect(kept?.row).not.toContain(own);
  });

  test('is compared with accounts of any area', async () => {
    const beside = await anAgency();
    const rows = [
      `Ani;${beside.clerk.username};clerk;${agency.office.code};${mark()}@contoh.id;`,
      `Ani;;clerk;${agency.office.code};${beside.clerk.username}@contoh.go.id;`,
      `Ani;;clerk;${beside.office.code};${mark()}@contoh.id;`,
    ];
    const { rows: judged } = await viewImport(agency.admin, { importId: await prepared(rows) });
    expect(judged.map(({ problems }) => problems.map(({ key }) => key))).toEqual([
      ['usernameTaken'],
      ['emailTaken'],
      ['officeOutside'],
    ]);
  });

  test('is carried out or dropped once, by whoever prepared it', async () => {
    const importId = await prepared(rowsFor(mark(), 1));
    for (const act of [commitImport, discardImport])
      await expect(act(agency.other, { importId })).rejects.toMatchObject({ key: 'import.notYours' });
    await commitImport(agency.admin, { importId });
    for (const act of [commitImport, discardImport])
      await expect(act(agency.admin, { importId })).rejects.toMatchObject({ key: 'import.decided' });
    const dropped = await prepared(rowsFor(mark(), 1));
    await discardImport(agency.admin, { importId: dropped });
    expect(await asWorker((tx) => runImport(tx, dropped))).toBe(false);
    expect(await madeBy(dropped)).toEqual(all(0));
    expect((await recordOf(agency.admin)).slice(-1)).toEqual(['officer.discard-import done']);
  });

  test('without a good row is not carried out', async () => {
    const importId = await prepared(['X;;raja;1;x;']);
    await expect(commitImport(agency.admin, { importId })).rejects.toMatchObject({ key: 'import.nothingGood' });
  });

  test('is nobody’s business in another area, or of another role', async () => {
    const importId = await prepared(rowsFor(mark(), 1));
    const beside = await anAgency();
    for (const act of [viewImport, commitImport, discardImport])
      await expect(act(beside.admin, { importId })).rejects.toMatchObject({ key: 'notFound' });
    expect(await importProgress(beside.admin, importId)).toBeUndefined();
    for (const role of roles.filter((known) => !known.endsWith('-admin'))) {
      const by = officerFor(await anAccount(role, agency.regency));
      for (const act of [viewImport, commitImport, discardImport])
        await expect(act(by, { importId })).rejects.toMatchObject({ key: 'notAllowed' });
      await expect(previewImport(by, file([]))).rejects.toMatchObject({ key: 'notAllowed' });
    }
  });

  test.each([
    [{ fileName: 'x.csv' }, 'badInput'],
    [{ fileName: 'x.csv', text: '' }, 'import.empty'],
    [{ fileName: 'x.csv', text: 'a;b\n1;2' }, 'import.columns'],
    [{ fileName: 'x.csv', text: 'x'.repeat(1_000_002) }, 'badInput'],
  ])('must be one: %#', async (input, key) => {
    await expect(previewImport(agency.admin, input as never)).rejects.toMatchObject({ key });
  });
});
