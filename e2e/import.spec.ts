import type pg from 'pg';
import { anOfficer } from '../db/seed/factories';
import { textOf } from './support/downloads';
import { leavesNothing, looksRight } from './support/looks';
import { expect, inBothLanguages, test } from './support/world';

const head = 'nama;nama_pengguna;peran;kode_kantor;email;nik';
const own = () => Math.random().toString(36).slice(2, 10);

/** What pressing the button does once the second factor was shown, for runs in which nobody can show it. */
async function carryOut(registry: pg.Pool, importId: string): Promise<void> {
  const client = await registry.connect();
  await client.query('begin');
  await client.query(`insert into audit_entries (act, subject_id) values ('registry.import', $1)`, [importId]);
  await client.query(`update officer_imports set status = 'queued' where id = $1`, [importId]);
  await client.query(`select graphile_worker.add_job('officer.import', json_build_object('importId', $1::text))`, [
    importId,
  ]);
  await client.query('commit');
  client.release();
}

inBothLanguages(
  {
    id: 'impor petugas: templat, baris salah, kemajuan, hasil, surat undangan',
    en: 'importing officers: template, bad rows, progress, result, invitation mail',
  },
  async ({ counterOf, registry, regency, t }) => {
    const admin = await anOfficer(registry, 'regency-admin', { regency, name: 'Agus Hermawan' });
    const { page } = await counterOf(admin);
    await page.goto('/officers/imports');
    await looksRight(page);
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: t('importing.template') }).click(),
    ]);
    expect(template.suggestedFilename()).toBe('templat-petugas.csv');
    await page.getByRole('button', { name: t('importing.upload') }).click();
    await expect(page.getByText(t('importing.noFile'))).toBeVisible();

    const mark = own();
    const rows = [
      ...Array.from(
        { length: 6 },
        (_, i) => `Petugas Impor ${i};;Petugas loket;${regency.office.code};${mark}.${i}@contoh.go.id;`,
      ),
      `=1+1;;raja;9999;bukan;12`,
      `Ani Dua;;Penyelia;${regency.office.code};${mark}.0@contoh.go.id;`,
    ];
    const buffer = Buffer.from(`\uFEFF${[head, ...rows].join('\r\n')}`);
    await page.getByLabel(t('importing.file')).setInputFiles({ name: 'petugas.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: t('importing.upload') }).click();
    await page.waitForURL(/\/officers\/imports\/[0-9a-f-]{36}$/);
    await expect(page.getByText(t('importing.summary', { good: 6, bad: 2 }))).toBeVisible();
    for (const key of ['name', 'role', 'office', 'email', 'nik'] as const)
      await expect(page.getByText(t(`importing.problem.${key}`))).toBeVisible();
    await expect(page.getByText(t('importing.problem.emailTwice', { line: '2' }))).toBeVisible();
    await leavesNothing(page, [mark, 'Petugas Impor']);
    await looksRight(page);

    const importId = page.url().split('/').at(-1) ?? '';
    await carryOut(registry, importId);
    await page.reload();
    await expect(page.getByText(t('importing.doneText', { done: 6, failed: 2 }))).toBeVisible();
    await looksRight(page);
    const [result] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: t('importing.result') }).click(),
    ]);
    const lines = (await textOf(result)).trim().split('\r\n');
    expect(lines).toHaveLength(9);
    expect(lines.filter((line) => line.includes(`;${t('importing.outcome.refused')};`))).toHaveLength(2);

    await page.goto('/practice/mail');
    await expect(page.getByText(`${mark}.5@contoh.go.id`).first()).toBeVisible();
    await expect(page.getByRole('link', { name: /\/invitation\/[\w-]{43}/ }).first()).toBeVisible();
    await looksRight(page);
    await page.goto('/officers?status=invited');
    await expect(page.getByRole('row').getByRole('link')).toHaveCount(6);
  },
);

test('2.000 petugas dengan 37 baris salah: 1.963 diundang, 37 di berkas hasil', async ({
  counterOf,
  registry,
  regency,
  t,
}) => {
  test.setTimeout(300_000); // seven questions a row, beside whatever else the machine does
  const admin = await counterOf(await anOfficer(registry, 'regency-admin', { regency }));
  const { page } = admin;
  await page.goto('/officers/imports');
  const batch = own();
  const row = (i: number) =>
    i % 53 === 0 && i < 37 * 53
      ? `Petugas Buruk;;raja;${regency.office.code};buruk@contoh.go.id;`
      : `Petugas ${i};;clerk;${regency.office.code};${batch}.${i}@contoh.go.id;`;
  const text = [head, ...Array.from({ length: 2000 }, (_, i) => row(i))].join('\n');
  await page
    .getByLabel(t('importing.file'))
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: t('importing.upload') }).click();
  await page.getByRole('button', { name: t('importing.commit', { good: 1963 }) }).click();
  await admin.prove();
  await expect(page.getByText(t('importing.doneText', { done: 1963, failed: 37 }))).toBeVisible({ timeout: 240_000 });
  const { rows } = await registry.query('select count(*)::int as invited from officers where region = $1', [
    regency.region,
  ]);
  expect(rows[0].invited).toBe(1964); // and the admin
});

test('undang, surat tiba di kotak latihan', async ({ counterOf, registry, regency, t }) => {
  const admin = await counterOf(await anOfficer(registry, 'regency-admin', { regency }));
  const { page } = admin;
  const email = `${own()}@contoh.go.id`;
  await page.goto('/officers/invite');
  await page.getByRole('textbox', { name: t('officers.name') }).fill('Sari Baru');
  await page.getByRole('textbox', { name: t('officers.email') }).fill(email);
  await page.getByRole('combobox', { name: t('officers.role') }).selectOption('clerk');
  await page.getByRole('button', { name: t('officers.send') }).click();
  await admin.prove();
  await expect(page.getByRole('heading', { name: 'Sari Baru', level: 1 })).toBeVisible();
  await page.goto('/practice/mail');
  await expect(page.getByText(email)).toBeVisible();
});

test('nonaktifkan: sesi di peramban lain berakhir', async ({ counterOf, counter, clerk, registry, regency, t }) => {
  const admin = await counterOf(await anOfficer(registry, 'regency-admin', { regency }));
  const { page } = admin;
  await counter.home();
  await page.goto(`/officers/${clerk.id}`);
  await page.getByRole('button', { name: t('account.deactivate.open') }).click();
  await page.getByRole('radio', { name: t('reasons.suspected-misuse') }).check();
  await page.getByRole('button', { name: t('account.deactivate.submit') }).click();
  await admin.prove();
  await expect(page.getByText(t('officers.status.deactivated'), { exact: true }).first()).toBeVisible();
  await counter.page.reload();
  await expect(counter.page).toHaveURL(/sign-in/);
});

test('unduh CSV persis seperti yang tampil', async ({ counterOf, clerk, registry, regency, t }) => {
  const admin = await counterOf(await anOfficer(registry, 'regency-admin', { regency }));
  const { page } = admin;
  await page.goto('/officers?role=clerk&cols=username');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: t('officers.download') }).click();
  await admin.prove();
  const lines = (await textOf(await download)).trim().split('\r\n');
  expect(lines.slice(1)).toEqual([`${clerk.name};${clerk.username}`]);
});
