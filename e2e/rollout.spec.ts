import { unzipSync } from 'fflate';
import type pg from 'pg';
import { anOfficer } from '../db/seed/factories';
import { bytesOf, textOf } from './support/downloads';
import { looksRight } from './support/looks';
import { expect, inBothLanguages, test } from './support/world';

/** As the worker's clock would have found it. Whatever else it found is kept. */
const stalled = (registry: pg.Pool, areas: string[]) =>
  registry.query(
    `insert into rollout_attention (area, reason, since, value)
     select area, 'stalled', current_date - 3, 10.997 from unnest($1::text[]) area
     on conflict (area, reason) do nothing`,
    [areas],
  );

const stopped = { area: 'ID.74.03', name: 'Kabupaten Muna', province: 'Sulawesi Tenggara' };
/** So many that the card shows only some of them. */
const others = ['ID.74.01', 'ID.74.02', 'ID.74.04', 'ID.74.05', 'ID.74.06', 'ID.74.07'];

inBothLanguages(
  {
    id: 'sebaran nasional: yang terhenti ditemukan, ditelusuri sampai kantor, diunduh sebagai CSV dan Excel',
    en: 'the national rollout: the stalled one is found, followed down to its offices, taken as CSV and Excel',
  },
  async ({ counterOf, registry, regency, t }) => {
    test.setTimeout(240_000); // axe reads the whole country, light and dark
    await stalled(registry, [stopped.area, ...others]);
    const admin = await anOfficer(registry, 'national-admin', { regency, region: 'ID', name: 'Rahmat Hidayat' });
    const { page } = await counterOf(admin);
    await page.goto('/');
    await page
      .getByRole('link', { name: t('shell.nav.rollout') })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Indonesia' })).toBeVisible();
    await expect(page.getByText(t('rollout.synthetic'), { exact: true })).toBeVisible();

    // A regency that a test made up is in no list of the Ministry's, and on no map.
    const real = page.locator('.league tbody tr').filter({ hasNotText: 'Contoh' });
    await expect(real).toHaveCount(514);
    await expect(page.locator('.area-map a')).toHaveCount(514);
    await looksRight(page);

    await page.getByRole('link', { name: /^(Lihat semua|See all) \d+/ }).click();
    await expect(page).toHaveURL(/attention=all/);
    const marked = page.getByRole('list', { name: t('rolloutFilters.attention') });
    await expect(marked.getByRole('listitem').filter({ hasText: stopped.name })).toContainText(
      /Tidak ada aktivasi baru dalam 14 hari|No new activation in 14 days/,
    );
    await marked.getByRole('link', { name: stopped.name }).click();
    await expect(page).toHaveURL(/place=ID\.74\.03/);
    await expect(page).not.toHaveURL(/attention/);
    await expect(page.getByRole('heading', { level: 1, name: stopped.name })).toBeVisible();
    await expect(page.locator('.league tbody tr')).not.toHaveCount(0);
    await looksRight(page);

    await page.getByRole('link', { name: stopped.province, exact: true }).click();
    await expect(page).toHaveURL(/place=ID\.74(&|$)/);
    await expect(page.locator('.league').getByRole('link', { name: /Muna/ }).first()).toBeVisible();

    const fileOf = async (button: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button, exact: true }).click(),
      ]);
      await expect(page.getByText(t('rolloutFilters.downloaded'))).toBeVisible();
      return download;
    };
    const csv = await fileOf(t('rolloutFilters.csv'));
    expect(csv.suggestedFilename()).toMatch(/^sebaran-ID\.74-[\d-]+\.csv$/);
    const text = await textOf(csv);
    expect(text.split('\r\n')[0]).toContain('Rahmat Hidayat');
    expect(text).toMatch(/ID\.74\.03;Kabupaten Muna;.*;(terhenti|stalled)/);
    const xlsx = await fileOf(t('rolloutFilters.xlsx'));
    const parts = unzipSync(new Uint8Array(await bytesOf(xlsx)));
    expect(new TextDecoder().decode(parts['xl/sharedStrings.xml'])).toContain('Kabupaten Muna');
  },
);

inBothLanguages(
  {
    id: 'sebaran: saringan ada di alamat, rumus dan penyebut terbaca, dibandingkan, dan dicari dengan papan tik saja',
    en: 'the rollout: filters are in the address, formulas and denominators can be read, compared, by keyboard alone',
  },
  async ({ counterOf, registry, regency, t }) => {
    const admin = await anOfficer(registry, 'national-admin', { regency, region: 'ID' });
    const { page } = await counterOf(admin);
    await page.goto('/rollout?place=ID.32');
    await expect(
      page.getByText(/^(dari|of) [\d.,]+ (wajib KTP|residents obliged to hold a KTP-el), DKB/),
    ).toBeVisible();
    await page.getByRole('link', { name: t('rolloutFilters.bases.enrolled'), exact: true }).click();
    await expect(page).toHaveURL(/base=enrolled/);
    await expect(page.getByText(/^(dari|of) [\d.,]+ (yang sudah rekam|enrolled residents), DKB/)).toBeVisible();
    await page.getByRole('link', { name: t('rolloutFilters.periods.90d'), exact: true }).click();
    await expect(page).toHaveURL(/period=90d/);
    await page.getByLabel(t('rolloutFilters.measure')).selectOption('desk-median');
    await page
      .getByRole('button', { name: t('rolloutFilters.show') })
      .first()
      .click();
    await expect(page).toHaveURL(/measure=desk-median/);
    await expect(page).toHaveURL(/period=90d/);

    await page
      .getByRole('columnheader')
      .getByRole('link', { name: t('rolloutTable.column.value') })
      .click();
    await expect(page).toHaveURL(/sort=value&dir=desc/);
    await expect(page.getByRole('columnheader', { name: t('rolloutTable.column.value') })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await page.getByRole('searchbox', { name: t('rolloutTable.search') }).fill('bekasi');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/q=bekasi/);
    await expect(page.locator('.league tbody tr')).toHaveCount(2);
    await page.getByText(t('rolloutFilters.formulas')).click();
    await expect(page.getByText(t('rolloutMeasures.formula.desk-median'), { exact: true })).toBeVisible();

    await page.goto('/rollout?place=ID.32&from=2026-03-31&to=2026-01-01');
    await expect(page.getByText(/(ditampilkan|until then) .*–/)).toBeVisible();
    const dates = page.getByRole('group').filter({ hasText: t('rolloutFilters.dates') });
    await dates.locator('summary').press('Enter');
    await expect(dates.getByLabel(t('rolloutFilters.from'))).toHaveValue('2026-03-31');
    await page.keyboard.press('Escape');
    await expect(dates.getByLabel(t('rolloutFilters.from'))).toBeHidden();
    await expect(dates.locator('summary')).toBeFocused();

    await page.goto('/rollout?place=ID.32.75&vs=ID.33.74');
    const both = page.getByRole('region', { name: /Kota Bekasi.*Kota Semarang/ });
    await expect(both.getByRole('row')).toHaveCount(23);
    await looksRight(page);

    await page.goto('/rollout?place=ID.51');
    const map = page.locator('.area-map a');
    await map.first().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/place=ID\.51\.\d\d/);
    await page.goto('/rollout?place=ID.51');
    await page.locator('.league tbody a').first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/place=ID\.51\.\d\d/);
  },
);

inBothLanguages(
  {
    id: 'sebaran: admin kabupaten/kota melihat wilayahnya dan angka nasional, dan tidak ada yang lain',
    en: 'the rollout: a regency’s admin sees the own area and the national figure, and nothing else',
  },
  async ({ counterOf, registry, regency, clerk, t }) => {
    const admin = await anOfficer(registry, 'regency-admin', { regency });
    const { page } = await counterOf(admin);
    await page.goto('/rollout');
    await expect(page.locator('.league tbody tr')).toHaveCount(1);
    await expect(page.getByText(clerk.office.name).first()).toBeVisible();
    await expect(page.getByText(/^(Nasional|National) \d/).first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'Indonesia', exact: true })).toHaveCount(0);
    await looksRight(page);
    for (const place of ['ID', 'ID.32', 'ID.32.75', 'ID.99.99', 'x']) {
      await page.goto(`/rollout?place=${place}`);
      await expect(page.getByRole('heading', { level: 1 })).not.toContainText(t('rollout.title'));
      const picture = await page.request.get(`/rollout/chart.svg?chart=map&place=${place}`);
      expect(picture.status()).toBe(404);
    }
    await page.goto(`/rollout?vs=ID.32.75`);
    await expect(page.getByText('Kota Bekasi')).toHaveCount(0);

    const counter = await counterOf(clerk);
    await counter.page.goto('/rollout');
    await expect(counter.page.getByText(t('refusals.notAllowed'))).toBeVisible();
  },
);
