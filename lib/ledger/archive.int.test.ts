import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileOf, manifestOf, readManifest, verifyArchive } from '@/lib/ledger/archive-file';
import type { Ask } from '@/lib/ledger/archive-lines';
import { archiveMonth, dropMonth, monthsBefore } from '@/lib/ledger/archive-months';
import { sayArchives } from '@/lib/ledger/verdict';
import { verifyDatabase } from '@/lib/ledger/verify-database';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { sealAll } from '@/test-support/sealing';

const MONTHS = ['2020-03', '2020-04', '2020-05'] as const;
const client = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL, options: '-c role=loket_owner' });
const ask: Ask = async (text, values) => (await client.query(text, values)).rows;
const newDir = () => mkdtempSync(path.join(tmpdir(), 'archive-'));
const monthOf = async (name: string) => (await monthsBefore(ask, '2021-01')).find((month) => month.name === name);

/** What verify-log says. Entries that are not sealed yet are none of its business here. */
const verified = async (...files: string[]) => {
  const { problem, archives } = await verifyDatabase(
    process.env.OWNER_DATABASE_URL ?? '',
    { sealedWithin: 3600 },
    files,
  );
  return [problem?.kind, sayArchives(archives).trim()];
};

beforeAll(async () => {
  await client.connect();
  for (const month of MONTHS) {
    await asSuperuser('select make_audit_month($1)', [`${month}-01`]);
    await asSuperuser(
      `insert into audit_entries (act, at, region, detail) select 'resident.view', $1::timestamptz + n * interval '1 hour', 'ID.32.73',
         jsonb_build_object('n', n) from generate_series(1, 40) n`,
      [`${month}-10T00:00:00.123456Z`],
    );
  }
  await sealAll();
});
afterAll(() => client.end());

describe('a month that is archived', () => {
  test('is written, checked, and out of the ledger, on record; dropped only after another check', async () => {
    const [dir, month] = [newDir(), await monthOf('2020-03')];
    if (!month) throw new Error('no month');
    const manifest = await archiveMonth(ask, month, dir);
    expect(manifest).toMatchObject({ month: '2020-03', entries: 40, erased: [], firstLeaf: 0, lastLeaf: 39 });
    expect(await asSuperuser("select from audit_entries where at < '2020-04-01'")).toEqual([]);
    expect((await asSuperuser(`select from ${month.table}`)).length).toBe(40);
    const lines = gunzipSync(readFileSync(fileOf(dir, '2020-03')))
      .toString()
      .trim()
      .split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      leaf: 0,
      entry: { act: 'resident.view', at: '2020-03-10T01:00:00.123456Z' },
    });
    expect(await verifyArchive(ask, fileOf(dir, '2020-03'))).toBeUndefined();

    expect(await verified()).toEqual(['entry-missing', '']); // until the log has sealed that it was archived
    await sealAll();
    expect(await verified()).toEqual([undefined, expect.stringMatching(/files not checked: 2020-03$/)]);
    expect(await verified(fileOf(dir, '2020-03'))).toEqual([undefined, expect.stringMatching(/^Arsip utuh/)]);

    const detached = await monthOf('2020-03');
    expect(detached).toMatchObject({ isDetached: true });
    await dropMonth(ask, { ...month, isDetached: true }, dir);
    expect(await monthOf('2020-03')).toBeUndefined();
    expect(await verifyArchive(ask, fileOf(dir, '2020-03'))).toBeUndefined();
    const entries = await asSuperuser(
      "select actor_kind, detail ->> 'step' as step, detail -> 'months' as months from audit_entries where act = 'audit.archive' order by id",
    );
    expect(entries).toEqual([
      { actor_kind: 'machine', step: 'detached', months: ['2020-03'] },
      { actor_kind: 'machine', step: 'dropped', months: ['2020-03'] },
    ]);
  });

  test('stays as it is while it is detached', async () => {
    const [dir, month] = [newDir(), await monthOf('2020-04')];
    if (!month) throw new Error('no month');
    await archiveMonth(ask, month, dir);
    for (const statement of [
      `update ${month.table} set act = 'x'`,
      `delete from ${month.table}`,
      `truncate ${month.table}`,
    ])
      for (const role of ['owner', 'superuser', 'replica'] as const)
        await expect(transactionAs(role, {}, (query) => query(statement))).rejects.toMatchObject({ code: 'LK002' });
    await expect(transactionAs('app', {}, (query) => query(`select from ${month.table}`))).rejects.toMatchObject({
      code: '42501',
    });
  });

  test('is missed when its file was changed, cut, or stands for another month', async () => {
    const [dir, month] = [newDir(), await monthOf('2020-05')];
    if (!month) throw new Error('no month');
    const file = fileOf(dir, '2020-05');
    await archiveMonth(ask, month, dir);
    const [whole, manifest] = [gunzipSync(readFileSync(file)).toString(), readManifest(file)];
    const { createHash } = await import('node:crypto');
    const forge = async (text: string, entries = manifest.entries) => {
      writeFileSync(file, gzipSync(text));
      const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
      writeFileSync(manifestOf(file), JSON.stringify({ ...manifest, entries, sha256 }));
      return verifyArchive(ask, file);
    };
    const lines = whole.trim().split('\n');
    expect(await forge(whole)).toBeUndefined();
    expect(await forge(whole.replace('resident.view', 'resident.find'))).toMatch(/entry \d+ is not what was sealed/);
    expect(await forge(whole.replace(/"salt":"../, '"salt":"00'))).toMatch(/is not what was sealed/);
    expect(await forge(whole.replace(/"leaf":(\d+)/, '"leaf":0'))).toMatch(/is not the one of leaf 0/);
    expect(await forge(`${lines.slice(1).join('\n')}\n`)).toMatch(/the log has 40 entries of this month, the file 39/);
    expect(await forge(`${lines.slice(1).join('\n')}\n`, 39)).toMatch(/the log has 40/);
    expect(await forge(`${[...lines.slice(1), lines[1]].join('\n')}\n`)).toMatch(/the file 39/);
    writeFileSync(file, gzipSync(`${whole} `));
    expect(await verifyArchive(ask, file)).toBe('the file is not the one the manifest names');
    await expect(dropMonth(ask, { ...month, isDetached: true }, dir)).rejects.toThrow('Nothing was taken out');
    expect((await asSuperuser(`select from ${month.table}`)).length).toBe(40);
  });
});

describe('what is not archived', () => {
  test('a month that the policy keeps', async () => {
    const now = new Date();
    await expect(monthsBefore(ask, `${now.getUTCFullYear() - 4}-01`)).rejects.toThrow('audit-years keeps');
    for (const nonsense of ['', '2020', '2020-13', "2020-01'; drop table x"])
      await expect(monthsBefore(ask, nonsense)).rejects.toThrow('Say --before');
  });

  test('a month with an entry that is not sealed', async () => {
    await asSuperuser("select make_audit_month('2019-07-01')");
    await asSuperuser("insert into audit_entries (act, at) values ('resident.view', '2019-07-01T12:00:00Z')");
    const month = await monthOf('2019-07');
    if (!month) throw new Error('no month');
    await expect(archiveMonth(ask, month, newDir())).rejects.toThrow('is not sealed yet');
    expect(await monthOf('2019-07')).toMatchObject({ isDetached: false });
  });
});
