import type { Page } from '@playwright/test';
import { aResident } from '../db/seed/factories';
import { looksRight } from './support/looks';
import { browserOf, newNumber, offered, pinOn } from './support/new-phone';
import { Phone } from './support/phone';
import { expect, inBothLanguages, test } from './support/world';

const heading = (page: Page, name: string) => expect(page.getByRole('heading', { name })).toBeVisible();

/** Changes one character in the middle of the code. */
const tampered = (qr: string) => {
  const middle = Math.floor(qr.length / 2);
  return `${qr.slice(0, middle)}${qr[middle] === 'A' ? 'B' : 'A'}${qr.slice(middle + 1)}`;
};

async function verdict(phone: Phone, qr: string, title: string) {
  const verifier = await phone.verdictOn(qr);
  await heading(verifier, title);
  await verifier.close();
}

inBothLanguages(
  {
    id: 'dari loket sampai pemeriksa: terbit, berlaku, diblokir, dicabut',
    en: 'from the counter to the verifier: issued, valid, suspended, revoked',
  },
  async ({ counter, t, language, registry, regency }) => {
    const resident = await aResident(registry, { regency, name: 'SITI CONTOH' });
    const number = newNumber();
    const caseId = await offered(counter, resident.nik, number);
    await expect(counter.page.getByText(t('result.published.title'))).toBeVisible();
    await counter.says(language === 'id' ? /terbaca [\d,]+ detik setelah dicabut/ : /readable [\d.]+ seconds after/);

    const phone = await Phone.open(browserOf(counter.page), t, { baseURL: origin(counter.page), language });
    await phone.followMessage(await counter.offerLinkSentTo(number));
    await phone.enterPin(await pinOn(counter.page));
    await phone.opensOn('card');
    await counter.heads(t('result.title.claimed'));
    await counter.says(t('labels.caseStatus.completed'));
    const qr = await phone.scannedQr();
    await verdict(phone, qr, t('verify.valid.title'));
    await verdict(phone, tampered(qr), t('verify.forged.title'));

    await counter.openRecord(resident.nik);
    expect(await counter.report('stolen')).not.toBe(caseId);
    await verdict(phone, qr, t('verify.blocked.suspended.title'));
    await counter.identified();
    await counter.choose('none');
    await counter.onward();
    const model = await boundModel(registry, resident.id);
    await counter.pressRed('none', model);
    await counter.heads(t('result.title.none'));
    await verdict(phone, qr, t('verify.blocked.revoked.title'));
    await phone.close();
  },
);

const origin = (page: Page) => new URL(page.url()).origin;

async function boundModel(
  registry: { query: (text: string, values: unknown[]) => Promise<{ rows: { model: string }[] }> },
  id: string,
) {
  const { rows } = await registry.query('select model from devices where resident_id = $1 and unbound_at is null', [
    id,
  ]);
  return rows[0]?.model ?? '';
}

test('tanpa daftar status tidak pernah "berlaku"', async ({ counter, t, registry, regency }) => {
  const resident = await aResident(registry, { regency });
  const number = newNumber();
  await offered(counter, resident.nik, number);
  const phone = await Phone.open(browserOf(counter.page), t, { baseURL: origin(counter.page), language: 'id' });
  await phone.followMessage(await counter.offerLinkSentTo(number));
  await phone.enterPin(await pinOn(counter.page));
  await phone.opensOn('card');
  const qr = await phone.scannedQr();
  await phone.page.context().route('**/status-lists/*', (route) => route.abort());
  const verifier = await phone.verdictOn(qr);
  await heading(verifier, t('verify.uncheckable.title'));
  await expect(verifier.getByRole('heading', { name: t('verify.valid.title'), exact: true })).toHaveCount(0);
  await looksRight(verifier);
  await phone.close();
});

test('gambar QR dibaca di browser, dan tidak ada yang dikirim ke tempat lain', async ({
  counter,
  t,
  registry,
  regency,
}) => {
  const resident = await aResident(registry, { regency, name: 'DEWI CONTOH' });
  const number = newNumber();
  await offered(counter, resident.nik, number);
  const phone = await Phone.open(browserOf(counter.page), t, { baseURL: origin(counter.page), language: 'id' });
  await phone.followMessage(await counter.offerLinkSentTo(number));
  await phone.enterPin(await pinOn(counter.page));
  await phone.opensOn('card');
  const picture = await phone.page.getByRole('img', { name: t('wallet.card.qrLabel') }).screenshot();
  const verifier = await phone.page.context().newPage();
  const asked: string[] = [];
  verifier.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  await verifier.goto('/verifikasi');
  const choose = (name: string, mimeType: string, buffer: Buffer) =>
    verifier.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
  await choose('surat.pdf', 'application/pdf', Buffer.from('%PDF-1.7'));
  await expect(verifier.getByText(t('verify.problems.notImage'))).toBeVisible();
  await choose('qr.png', 'image/png', picture);
  await heading(verifier, t('verify.valid.title'));
  await expect(verifier.getByText('DEWI CONTOH')).toBeVisible();
  for (const request of asked) {
    expect(request).toMatch(new RegExp(`^GET (${origin(counter.page)}/|blob:|data:)`));
    expect(request).not.toContain('DEWI');
  }
  expect(asked.filter((request) => request.includes('.wasm'))).toHaveLength(1);
  await phone.close();
});
