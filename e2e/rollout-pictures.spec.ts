import { anOfficer } from '../db/seed/factories';
import { bytesOf } from './support/downloads';
import { expect, test } from './support/world';

test('sebaran: peta dan tren sebagai gambar, dan tanpa skrip pun terbaca', async ({
  registry,
  regency,
  counterOf,
  browser,
  baseURL,
}) => {
  const admin = await anOfficer(registry, 'national-admin', { regency, region: 'ID' });
  const { page } = await counterOf(admin);
  await page.goto('/rollout');
  for (const chart of ['map', 'trend']) {
    const picture = await page.request.get(`/rollout/chart.svg?chart=${chart}`);
    expect(picture.headers()['content-type']).toContain('image/svg+xml');
    expect(await picture.text()).toMatch(/Indonesia.*DKB/s);
  }
  expect((await page.request.get('/rollout/chart.svg?chart=pie')).status()).toBe(404);
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh PNG' }).first().click(),
  ]);
  expect((await bytesOf(png)).subarray(1, 4).toString()).toBe('PNG');

  const plain = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  await plain.addCookies(await page.context().cookies());
  const paper = await plain.newPage();
  await paper.goto('/rollout');
  await expect(paper.locator('.league tbody tr')).toHaveCount(40);
  await paper.getByRole('link', { name: 'Tampilkan semua baris' }).click();
  await expect(paper.locator('.league tbody tr').filter({ hasNotText: 'Contoh' })).toHaveCount(514);
  await paper.goto('/rollout?place=ID.32');
  await paper.getByRole('link', { name: 'Kota Bekasi' }).first().click();
  await expect(paper).toHaveURL(/place=ID\.32\.75/);
  await plain.close();
});
