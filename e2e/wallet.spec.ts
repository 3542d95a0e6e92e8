import { aResident } from '../db/seed/factories';
import type { Counter } from './support/counter';
import { leavesNothing, looksRight } from './support/looks';
import { newNumber, offered, pinOn } from './support/new-phone';
import { Phone } from './support/phone';
import { expect, inBothLanguages } from './support/world';

const grouped = (nik: string) => nik.replace(/.{4}(?=.)/g, '$& ');
const another = (pin: string) => pin.replace(/^\d/, (first) => String((Number(first) + 1) % 10));

/** The lost phone at the counter, up to the PIN on the officer's screen. */
async function sendOffer(counter: Counter, nik: string) {
  const number = newNumber();
  await offered(counter, nik, number);
  return { pin: await pinOn(counter.page), link: await counter.offerLinkSentTo(number) };
}

async function phoneOf(counter: Counter, language: 'id' | 'en') {
  const browser = counter.page.context().browser();
  if (!browser) throw new Error('no browser');
  return Phone.open(browser, counter.t, { baseURL: new URL(counter.page.url()).origin, language });
}

inBothLanguages(
  {
    id: 'dompet latihan: PIN salah, PIN benar, kartu aktif, data keluarga, lalu diblokir dan dihapus',
    en: 'the training wallet: a wrong PIN, the right one, an active card, the family, then blocked and deleted',
  },
  async ({ counter, t, language, registry, regency, clerk }) => {
    const resident = await aResident(registry, { regency, name: 'SITI CONTOH', birthCertificate: 'AL.123.456' });
    const { pin, link } = await sendOffer(counter, resident.nik);
    const phone = await phoneOf(counter, language);
    await phone.followMessage(link);
    await phone.says(t('wallet.notice'));
    await looksRight(phone.page);
    await phone.enterPin(another(pin));
    await phone.says(t('wallet.trouble.wrongPin', { left: '4' }));
    await phone.enterPin(`${pin.slice(0, 3)} ${pin.slice(3)}`);

    await phone.opensOn('card');
    await expect(phone.status).toHaveText(t('wallet.status.valid'));
    await phone.says(grouped(resident.nik));
    const qr = await phone.scannedQr();
    const verifier = await phone.verdictOn(qr);
    await expect(verifier.getByRole('heading', { name: t('verify.valid.title') })).toBeVisible();
    await looksRight(phone.page);
    await leavesNothing(phone.page, [resident.nik, 'SITI', pin]);
    const bound = 'select model from devices where resident_id = $1 and unbound_at is null';
    expect((await registry.query(bound, [resident.id])).rows).toEqual([{ model: expect.stringMatching(/ di /) }]);

    for (const [tab, text] of [
      ['family', grouped(resident.familyNumber)],
      ['documents', 'AL.123.456'],
      ['biodata', 'IBU CONTOH'],
      ['history', t('wallet.history.own.credential.issue')],
    ] as const) {
      await phone.turnTo(tab);
      await phone.says(text);
      await looksRight(phone.page);
    }
    await phone.says(regency.office.name);
    expect(await phone.page.content()).not.toContain(clerk.name);

    await counter.openRecord(resident.nik);
    await counter.report('stolen');
    await phone.turnTo('card');
    await expect(phone.status).toHaveText(t('wallet.status.suspended'), { timeout: 40_000 });
    const refused = await phone.verdictOn(qr);
    await expect(refused.getByRole('heading', { name: t('verify.blocked.suspended.title') })).toBeVisible();
    await looksRight(phone.page);
    await phone.turnTo('family');
    await phone.says(t('wallet.trouble.blocked'));

    await phone.turnTo('card');
    await phone.button(t('wallet.forget.open')).click();
    await phone.button(t('wallet.forget.confirm')).click();
    await phone.heads(t('wallet.empty.title'));
    await phone.page.reload();
    await phone.heads(t('wallet.empty.title'));
    await looksRight(phone.page);
    await phone.close();
  },
);

inBothLanguages(
  {
    id: 'dompet latihan: jawaban hilang di jalan, lalu dilanjutkan tanpa PIN; tautan lama tidak berlaku lagi',
    en: 'the training wallet: an answer gets lost and it goes on without the PIN; the old link works no more',
  },
  async ({ counter, t, language, registry, regency }) => {
    const resident = await aResident(registry, { regency });
    const { pin, link } = await sendOffer(counter, resident.nik);
    const phone = await phoneOf(counter, language);
    await phone.followMessage(link);
    await phone.page.route('**/oid4vci/credential', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await phone.enterPin(pin);
    await phone.says(t('wallet.trouble.network'));
    await phone.page.unroute('**/oid4vci/credential');
    await phone.page.goto('/demo/wallet');
    await phone.says(t('wallet.offer.resumeText'));
    await looksRight(phone.page);
    await phone.button(t('wallet.offer.resumeSubmit')).click();
    await phone.opensOn('card');
    await expect(phone.status).toHaveText(t('wallet.status.valid'));
    await phone.page.reload();
    await phone.opensOn('card');

    await phone.turnTo('show');
    await looksRight(phone.page);
    await phone.button(t('wallet.link.paste')).click();
    await phone.page.getByRole('textbox', { name: t('wallet.link.label') }).fill('https://example.com');
    await phone.button(t('wallet.link.submit')).click();
    await phone.says(t('wallet.trouble.unknownLink'));
    await phone.page.getByRole('textbox', { name: t('wallet.link.label') }).fill(link);
    await phone.button(t('wallet.link.submit')).click();
    await phone.says(t('wallet.trouble.gone'));
    await phone.button(t('wallet.close')).click();
    await phone.opensOn('card');
    await phone.close();
  },
);

/** The link in the officer's QR code, which stands beneath it in practice. */
async function linkOnScreen({ page, t }: Counter): Promise<string> {
  await page.getByRole('button', { name: t('presentation.open') }).click();
  const href = await page.getByRole('link', { name: t('presentation.practice') }).getAttribute('href');
  return new URL(href ?? '', page.url()).href;
}

inBothLanguages(
  {
    id: 'dompet latihan: permintaan petugas ditolak, lalu yang berikutnya dijawab dengan yang diminta saja',
    en: 'the training wallet: an officer’s request is refused, and the next one answered with what it asks for only',
  },
  async ({ counter, t, language, registry, regency }) => {
    const resident = await aResident(registry, { regency });
    const { pin, link } = await sendOffer(counter, resident.nik);
    const phone = await phoneOf(counter, language);
    await phone.followMessage(link);
    await phone.enterPin(pin);
    await phone.opensOn('card');
    const verifier = `Loket ${regency.office.name}`;

    await phone.page.goto(await linkOnScreen(counter));
    await phone.says(t('wallet.show.asks', { verifier }));
    await phone.says(t('wallet.show.only'));
    await looksRight(phone.page);
    await phone.button(t('wallet.show.refuse')).click();
    await phone.says(t('wallet.show.refusedText', { verifier }));
    await counter.says(t('presentation.outcome.declined.title'));

    await counter.page.getByRole('button', { name: t('presentation.again') }).click();
    const next = counter.page.getByRole('link', { name: t('presentation.practice') });
    await phone.page.goto((await next.getAttribute('href')) ?? '');
    await phone.button(t('wallet.show.agree')).click();
    await phone.says(t('wallet.show.done'));
    await counter.says(t('presentation.outcome.valid.title'));
    await phone.page.reload();
    await phone.says(t('wallet.trouble.requestGone'));
    await phone.close();
  },
);
