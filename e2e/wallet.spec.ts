import { aResident } from '../db/seed/factories';
import { leavesNothing, looksRight } from './support/looks';
import { offeredByMessage } from './support/new-phone';
import { phoneOf } from './support/phone';
import { expect, inBothLanguages } from './support/world';

const grouped = (nik: string) => nik.replace(/.{4}(?=.)/g, '$& ');
const another = (pin: string) => pin.replace(/^\d/, (first) => String((Number(first) + 1) % 10));

inBothLanguages(
  {
    id: 'dompet latihan: PIN salah, PIN benar, kartu aktif, data keluarga, lalu diblokir dan dihapus',
    en: 'the training wallet: a wrong PIN, the right one, an active card, the family, then blocked and deleted',
  },
  async ({ counter, t, language, registry, regency, clerk }) => {
    const resident = await aResident(registry, { regency, name: 'SITI CONTOH', birthCertificate: 'AL.123.456' });
    const { pin, link } = await offeredByMessage(counter, resident.nik);
    const phone = await phoneOf(counter.page, t, language);
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
    const { pin, link } = await offeredByMessage(counter, resident.nik);
    const phone = await phoneOf(counter.page, t, language);
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
