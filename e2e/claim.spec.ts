import type { Page } from '@playwright/test';
import { anOfficer, aResident } from '../db/seed/factories';
import { looksRight } from './support/looks';
import { browserOf, newNumber, offered } from './support/new-phone';
import { expect, test } from './support/world';

const heading = (page: Page, name: string) => expect(page.getByRole('heading', { name })).toBeVisible();

test('halaman tautan: siap diambil, QR untuk HP lain, lalu "Bukan saya" menghentikannya dan penyelia diberi tahu', async ({
  counter,
  counterOf,
  t,
  registry,
  regency,
}) => {
  const resident = await aResident(registry, { regency });
  const number = newNumber();
  const caseId = await offered(counter, resident.nik, number);
  const link = await counter.offerLinkSentTo(number);
  const page = await browserOf(counter.page).newPage({ javaScriptEnabled: false });
  await page.goto(link);
  await heading(page, t('claim.title'));
  await expect(page.getByRole('link', { name: t('claim.open') })).toHaveAttribute('href', /^openid-credential-offer:/);
  await page.getByText(t('claim.another.title')).click();
  await expect(page.getByRole('img', { name: t('claim.another.qr') })).toBeVisible();
  expect(await page.content()).not.toContain(resident.name);
  await page.getByText(t('claim.disown.title')).click();
  await page.getByRole('button', { name: t('claim.disown.submit') }).click();
  await expect(page.getByText(t('claim.state.disowned'))).toBeVisible();
  await page.close();

  const supervisor = await counterOf(await anOfficer(registry, 'supervisor', { regency }));
  await supervisor.home();
  await supervisor.says(t('search.desk.disowned'));
  const { rows } = await registry.query('select number from cases where id = $1', [caseId]);
  await supervisor.page.getByRole('link', { name: rows[0].number }).first().click();
  await supervisor.says(t('identity.stopped.why.offer-disowned'));
});

test('halaman tautan dan pemeriksaan terbaca semua orang, terang dan gelap, sampai 360 px', async ({
  counter,
  registry,
  regency,
  page,
}) => {
  const resident = await aResident(registry, { regency });
  const number = newNumber();
  await offered(counter, resident.nik, number);
  await page.goto(await counter.offerLinkSentTo(number));
  for (const summary of await page.locator('summary').all()) await summary.click();
  await looksRight(page);
  await page.goto('/verifikasi');
  await looksRight(page);
  await page.goto('/demo/wallet');
  await looksRight(page);
});
