import { aResident } from '../db/seed/factories';
import { postAnswer, requestBehind } from '../test-support/jose-presenter';
import { photographed } from './support/camera';
import type { Counter } from './support/counter';
import { leavesNothing, looksRight } from './support/looks';
import { aNewPhone, newNumber, offered, pinOn, scanned, shown } from './support/new-phone';
import { Phone } from './support/phone';
import { expect, inBothLanguages, test } from './support/world';

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

test('dompet latihan: membuka tautan dari layar petugas, menunjukkan, lalu menolak', async ({
  counter,
  t,
  registry,
  regency,
}) => {
  const { page } = counter;
  const resident = await aResident(registry, { regency, model: 'Samsung A14' });
  const number = newNumber();
  await offered(counter, resident.nik, number);
  const browser = page.context().browser();
  if (!browser) throw new Error('no browser');
  const phone = await Phone.open(browser, t, { baseURL: new URL(page.url()).origin, language: 'id' });
  await phone.followMessage(await counter.offerLinkSentTo(number));
  await phone.enterPin(await pinOn(page));
  await phone.opensOn('card');
  await counter.heads(t('result.title.claimed'));
  const answers = async (button: string) => {
    await phone.page.goto(`/demo/wallet?presentation=${encodeURIComponent(await scanned(page))}`);
    await phone.page.getByRole('button', { name: button, exact: true }).click();
  };
  await counter.button(t('presentation.open')).click();
  await answers(t('wallet.show.agree'));
  await expect(outcome(counter, 'valid')).toBeFocused();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('presentation.again') })
    .click();
  await answers(t('wallet.show.refuse'));
  await expect(outcome(counter, 'declined')).toBeFocused();
  await phone.close();
});
