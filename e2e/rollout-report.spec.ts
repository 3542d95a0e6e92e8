import { anOfficer } from '../db/seed/factories';
import { looksRight } from './support/looks';
import { expect, inBothLanguages, test } from './support/world';

inBothLanguages(
  {
    id: 'laporan bulanan: PDF bertanda tangan untuk wilayah sendiri, tidak untuk wilayah lain; ringkasan mingguan di surat latihan',
    en: 'monthly report: a signed PDF of the own area, of no other; the weekly digest in the practice inbox',
  },
  async ({ counterOf, registry, regency, t, language }) => {
    test.setTimeout(120_000);
    const { page } = await counterOf(await anOfficer(registry, 'supervisor', { regency }));
    await page.goto('/rollout');
    const form = page.locator('form[action="/rollout/report"]');
    await expect(form.getByRole('button', { name: t('rolloutReports.report.open') })).toBeVisible();
    const fromOurs = { headers: { 'sec-fetch-site': 'same-origin' } };
    const answer = await page.request.get(`/rollout/report?place=${regency.region}`, fromOurs);
    expect(answer.status()).toBe(200);
    const pdf = (await answer.body()).toString('latin1');
    expect(pdf).toContain(`/Lang (${language === 'id' ? 'id-ID' : 'en-GB'})`);
    expect(pdf).toContain('/SubFilter /ETSI.CAdES.detached');
    expect(answer.headers()['content-disposition']).toMatch(/filename="(sebaran|rollout)-ID[.\d]+-\d{4}-\d{2}[.]pdf"/);
    expect((await page.request.get('/rollout/report?place=ID', fromOurs)).status()).toBe(404);
    const later = `/rollout/report?place=${regency.region}&month=2099-01`;
    expect((await page.request.get(later, fromOurs)).status()).toBe(422);
    const elsewhere = { headers: { 'sec-fetch-site': 'cross-site' } };
    expect((await page.request.get('/rollout/report', elsewhere)).status()).toBe(403);

    const joinedAt = new Date(Date.now() - 30 * 24 * 60 * 60 * 1000); // so that last week's digest is theirs
    const admin = await counterOf(await anOfficer(registry, 'regency-admin', { regency, joinedAt }));
    await registry.query("select graphile_worker.add_job('send-digests')");
    await expect(async () => {
      await admin.page.goto('/practice/mail');
      await expect(admin.page.getByText(t('admin.mails.kind.digest')).first()).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
    await looksRight(admin.page);
  },
);
