import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type pg from 'pg';
import { anOfficer } from '../db/seed/factories';
import { textOf } from './support/downloads';
import { leavesNothing, looksRight } from './support/looks';
import { expect, inBothLanguages, test } from './support/world';

type Officer = Awaited<ReturnType<typeof anOfficer>>;
const purpose = 'Pemeriksaan triwulan IV';

/** Looks of a clerk, as many as there are to be in a file. */
const lookedAt = (registry: pg.Pool, clerk: Officer, count: number) =>
  registry.query(
    `insert into audit_entries (at, actor_kind, actor_id, role, office_id, actor_region, act, region, detail)
     select clock_timestamp() - make_interval(secs => n), 'machine', $1, 'clerk', $2, $3, 'resident.view', $3, '{"why": "=1+1"}'
     from generate_series(1, $4::int) n`,
    [clerk.id, clerk.office.id, clerk.region, count],
  );

/** A file too large to be handed out at once, as the act would have asked for it. */
async function askedFor(registry: pg.Pool, officer: Officer, total: number): Promise<string> {
  const client = await registry.connect();
  await client.query('begin');
  const { rows } = await client.query<{ id: string }>(
    `insert into audit_exports (officer_id, region, format, locale, purpose, view, until, total, status)
     values ($1, $2, 'csv', 'id', $3, '{"period": "7d", "acts": ["resident.view"]}', now(), $4, 'queued') returning id`,
    [officer.id, officer.region, 'Ekspor besar', total],
  );
  await client.query("insert into audit_entries (act, subject_id) values ('audit.export', $1)", [rows[0]?.id]);
  await client.query('commit');
  client.release();
  return rows[0]?.id ?? '';
}

/** What an outsider runs, with the file and nothing else. */
async function verified(file: string): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'verify-log', '--', file], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production' },
  });
  return stdout;
}

inBothLanguages(
  {
    id: 'ekspor log audit: tujuan wajib, bukti segar, CSV dan Excel, berkas latar dengan kemajuan dan tautan',
    en: 'exporting the audit log: a purpose is needed, fresh proof, CSV and Excel, a file in the background with its link',
  },
  async ({ counterOf, registry, regency, clerk, t }) => {
    test.setTimeout(400_000); // five codes of the practice authenticator, each up to half a minute away
    const supervisor = await anOfficer(registry, 'supervisor', { regency, name: 'Dewi Lestari' });
    await lookedAt(registry, clerk, 12);
    const counter = await counterOf(supervisor);
    const { page } = counter;
    await page.goto('/audit/exports');
    await expect(page.getByText(t('exporting.none'), { exact: true })).toBeVisible();
    await looksRight(page);

    const exportAs = async (format: 'csv' | 'xlsx') => {
      await page.getByRole('button', { name: t('exporting.new') }).click();
      const dialog = page.getByRole('dialog', { name: t('exporting.dialogTitle') });
      await dialog.getByText(t(`exporting.formats.${format}`), { exact: true }).click();
      await dialog.getByRole('button', { name: t('exporting.submit') }).click();
      await expect(dialog.getByText(t('fields.required')).first()).toBeVisible();
      if (format === 'csv') await looksRight(page);
      await dialog.getByLabel(t('exporting.purpose')).fill(purpose);
      await dialog.getByRole('button', { name: t('exporting.submit') }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), counter.prove()]);
      await expect(dialog.getByText(t('exporting.downloaded'))).toBeVisible();
      if (format === 'csv') await looksRight(page);
      await dialog
        .getByRole('button', { name: t('exporting.close') })
        .last()
        .click();
      return download;
    };
    const csv = await textOf(await exportAs('csv'));
    const lines = csv.split('\r\n');
    expect(lines[0]).toContain(t('exporting.preface.title'));
    expect(lines[0]).toContain(t('exporting.preface.purpose', { purpose }));
    expect(csv).toContain(";'=1+1");
    expect(lines.filter((line) => line.includes(';resident.view;'))).toHaveLength(12);
    const sheet = await exportAs('xlsx');
    expect(sheet.suggestedFilename()).toMatch(/^log-audit-[\d-]+-[0-9a-f]{8}\.xlsx$/);
    expect(await textOf(sheet)).toMatch(/^PK/);

    await askedFor(registry, supervisor, 12);
    await page.reload();
    const done = page.getByRole('button', { name: t('exporting.download'), exact: true });
    await expect(done).toBeVisible({ timeout: 60_000 });
    await looksRight(page);
    await done.click();
    const [file] = await Promise.all([page.waitForEvent('download'), counter.prove()]);
    expect((await textOf(file)).split('\r\n').filter((line) => line.includes(';resident.view;'))).toHaveLength(12);
    await leavesNothing(page, [clerk.name, purpose]);

    await page.goto('/audit?period=7d&acts=resident.view');
    await page.getByRole('button', { name: t('exporting.open'), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: t('exporting.dialogTitle') });
    await dialog.getByText(t('exporting.formats.bundle'), { exact: true }).click();
    await dialog.getByLabel(t('exporting.purpose')).fill(purpose);
    await dialog.getByRole('button', { name: t('exporting.submit') }).click();
    await counter.prove();
    await expect(dialog.getByText(t('exporting.queued'))).toBeVisible();
    await dialog.getByRole('link', { name: t('exporting.title') }).click();
    const line = page.getByRole('listitem').filter({ hasText: t('exporting.formats.bundle') });
    await line.getByRole('button', { name: t('exporting.download') }).click({ timeout: 60_000 });
    const [bundle] = await Promise.all([page.waitForEvent('download'), counter.prove()]);
    const verdict = await verified(await bundle.path());
    expect(verdict).toMatch(/12/);
  },
);
