import { aResident } from '../db/seed/factories';
import { expect, test } from './support/world';

const SESSION = 'loket';

test('pintu next-auth tertutup: sesi tidak terbaca dan tidak dapat ditinggalkan setengah', async ({
  counter,
  page,
  siteUrl,
}) => {
  for (const path of ['session', 'csrf', 'providers', 'signout', 'callback/credentials']) {
    expect((await page.request.get(`/api/auth/${path}`)).status()).toBe(401);
    expect((await counter.page.request.get(`/api/auth/${path}`)).status()).toBe(404);
    expect((await counter.page.request.post(`/api/auth/${path}`, { headers: { origin: siteUrl } })).status()).toBe(404);
  }
  await counter.home();
});

test('tanpa kuki sesi, tombol menjawab "sudah keluar" seketika dan isian tetap', async ({
  counter,
  registry,
  regency,
  t,
}) => {
  const resident = await aResident(registry, { regency });
  await counter.openRecord(resident.nik);
  await counter.page.keyboard.press('F4');
  await counter.page.waitForURL(/\/cases\/new/);
  await counter.page.getByRole('radio', { name: t('labels.cause.stolen') }).check();
  await counter.page.getByLabel(t('case.report.occurredPlace')).fill('Pasar Baru');
  await counter.page.context().clearCookies();
  await counter.page.keyboard.press('Control+Enter');
  await counter.says(t('refusals.signedOut'));
  await expect(counter.page.getByText(t('form.uncertain'))).toHaveCount(0);
  await expect(counter.page.getByRole('radio', { name: t('labels.cause.stolen') })).toBeChecked();
  await expect(counter.page.getByLabel(t('case.report.occurredPlace'))).toHaveValue('Pasar Baru');
  await counter.page.goto('/');
  await counter.page.waitForURL(/\/sign-in/);
});

test('basis data hilang: keluar tetap menghapus kuki', async ({ ownSite, counterOf, clerk, t }) => {
  const counter = await counterOf(clerk, ownSite.url);
  const { page } = counter;
  await counter.home();
  await page.getByRole('button', { name: new RegExp(t('shell.account', { name: '' })) }).click();
  ownSite.database.cut();
  await page.getByRole('button', { name: t('shell.signOut'), exact: true }).click();
  await page.waitForURL(/\/sign-in/);
  await expect(page.getByRole('heading', { name: t('signIn.title') })).toBeVisible();
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain(SESSION);
});

test('keluar mengakhiri sesi itu sendiri: kuki yang disalin tidak berguna lagi', async ({ counter, t }) => {
  const { page } = counter;
  await counter.home();
  const copied = (await page.context().cookies()).filter(({ name }) => name === SESSION);
  await page.getByRole('button', { name: new RegExp(t('shell.account', { name: '' })) }).click();
  await page.getByRole('button', { name: t('shell.signOut'), exact: true }).click();
  await page.waitForURL(/\/sign-in/);
  await page.context().addCookies(copied);
  await page.goto('/');
  await page.waitForURL(/\/sign-in/);
});

test('setiap jawaban meminta HTTPS untuk dua tahun', async ({ page }) => {
  const answer = await page.goto('/sign-in');
  expect(answer?.headers()['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
});

test('kertas tanda terima yang dipilih berlaku di semua layar loket ini', async ({ counter, registry, regency, t }) => {
  const resident = await aResident(registry, { regency });
  await counter.openRecord(resident.nik);
  const caseId = await counter.report('lost');
  await counter.identified();
  await counter.choose('later');
  await counter.onward();
  await counter.pressRed('later', 'Samsung A14');
  await counter.heads(t('result.title.awaiting-phone'));
  await counter.page.getByLabel(t('result.paper')).selectOption('a5');
  await counter.page.goto(`/cases/${caseId}/receipt`);
  await expect(counter.page.getByLabel(t('result.paper'))).toHaveValue('a5');
  await expect(counter.page.locator('article.receipt-a5')).toBeVisible();
});
