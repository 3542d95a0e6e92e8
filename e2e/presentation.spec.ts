import type { Page } from '@playwright/test';
import { aResident } from '../db/seed/factories';
import { type Holding, postAnswer, presentation, requestBehind, vpToken } from '../test-support/jose-presenter';
import { JoseWallet } from '../test-support/jose-wallet';
import { photographed } from './support/camera';
import type { Counter } from './support/counter';
import { leavesNothing, looksRight } from './support/looks';
import { expect, inBothLanguages, test } from './support/world';

const newNumber = () => `0812${Math.floor(10_000_000 + Math.random() * 89_999_999)}`;

/** Everything up to a new phone that is offered its digital ID; answers the case. */
async function offered(counter: Counter, nik: string, number: string): Promise<string> {
  await counter.openRecord(nik);
  const caseId = await counter.report('lost');
  await counter.identified();
  await counter.choose('phone');
  await counter.proveContact('sms', number);
  await counter.proveContact('email', `baru.${number}@contoh.id`);
  await counter.onward();
  await counter.pressRed('phone', 'Samsung A14');
  await expect(counter.page.getByText(/^\d{3} \d{3}$/)).toBeVisible();
  return caseId;
}

/** The resident's new phone takes it: a wallet that is not ours. */
async function taken({ page, ...counter }: Counter, offerLink: string): Promise<Holding> {
  const pin = (await page.getByText(/^\d{3} \d{3}$/).innerText()).replace(' ', '');
  const { origin, pathname } = new URL(offerLink);
  const offer = `${origin}/oid4vci/offers/${pathname.split('/').at(-1)}`;
  const wallet = await JoseWallet.open(origin);
  const credential = await wallet.redeem(
    `openid-credential-offer://?credential_offer_uri=${encodeURIComponent(offer)}`,
    pin,
  );
  await expect(page.getByRole('heading', { name: counter.t('result.title.claimed') })).toBeVisible();
  return { credential, keys: wallet.keys };
}

async function aNewPhone(counter: Counter, nik: string) {
  const number = newNumber();
  const caseId = await offered(counter, nik, number);
  return { caseId, holding: await taken(counter, await counter.offerLinkSentTo(number)) };
}

/** What the QR code on the screen says, out of the link beneath it. */
async function scanned(page: Page): Promise<string> {
  const link = page.getByRole('dialog').getByRole('link');
  return new URL((await link.getAttribute('href')) ?? '', page.url()).searchParams.get('presentation') ?? '';
}

async function shown(page: Page, holding: Holding): Promise<void> {
  const request = await requestBehind(await scanned(page));
  await postAnswer(request, vpToken(await presentation(holding, request)));
}

const outcome = ({ page, t }: Counter, name: 'valid' | 'suspended' | 'other-person' | 'declined') =>
  page.getByRole('heading', { name: t(`presentation.outcome.${name}.title`) });

inBothLanguages(
  {
    id: 'langkah terakhir: HP baru membuktikan di layar petugas bahwa ia memegang IKD',
    en: 'last step: the new phone proves on the officer’s screen that it holds the digital ID',
  },
  async ({ counter, t, registry, regency }) => {
    const { page } = counter;
    const resident = await aResident(registry, { regency, model: 'Samsung A14' });
    const { caseId, holding } = await aNewPhone(counter, resident.nik);
    await counter.says(t('presentation.last.title'));
    await counter.button(t('presentation.open')).click();
    await expect(page.getByRole('img', { name: t('presentation.qr') })).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await photographed(page.getByRole('img', { name: t('presentation.qr') }))).toEqual({
        ...{ text: await scanned(page), edge: [255, 255, 255, 255] },
      });
    }
    await expect(page.getByRole('timer')).toContainText(/[12]:\d\d/);
    await looksRight(page);
    await leavesNothing(page, [resident.nik, resident.name]);
    await shown(page, holding);
    await expect(outcome(counter, 'valid')).toBeFocused();
    await looksRight(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const entries = await registry.query(
      "select act, detail from audit_entries where case_id = $1 and act like 'presentation.%' order by id",
      [caseId],
    );
    expect(entries.rows).toEqual([
      { act: 'presentation.request', detail: {} },
      { act: 'presentation.answer', detail: { outcome: 'valid' } },
    ]);
  },
);

test('dari data warga: diblokir, ditolak, milik orang lain, dan QR baru setiap kali', async ({
  counter,
  t,
  registry,
  regency,
}) => {
  const { page } = counter;
  const resident = await aResident(registry, { regency, model: 'Samsung A14' });
  const other = await aResident(registry, { regency, model: 'Oppo A3' });
  const { holding } = await aNewPhone(counter, resident.nik);
  await counter.openRecord(other.nik);
  await counter.button(t('presentation.open')).click();
  const first = await scanned(page);
  await shown(page, holding);
  await expect(outcome(counter, 'other-person')).toBeFocused();
  await expect(page.getByRole('dialog')).not.toContainText(resident.name);
  await looksRight(page);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('presentation.again') })
    .click();
  await expect(page.getByRole('img', { name: t('presentation.qr') })).toBeVisible();
  expect(await scanned(page)).not.toBe(first);
  await postAnswer(await requestBehind(await scanned(page)), { error: 'access_denied' });
  await expect(outcome(counter, 'declined')).toBeFocused();
  await page.keyboard.press('Escape');

  await counter.openRecord(resident.nik);
  await page.keyboard.press('F6');
  await page.getByRole('dialog').getByRole('radio').first().check();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('device.suspendDialog.submit') })
    .click();
  await counter.says(t('resident.notice.suspended'));
  await counter.button(t('presentation.open')).click();
  await shown(page, holding);
  await expect(outcome(counter, 'suspended')).toBeFocused();
});
