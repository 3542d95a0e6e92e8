import { aResident } from '../db/seed/factories';
import type { Counter } from './support/counter';
import { looksRight } from './support/looks';
import { offeredByMessage } from './support/new-phone';
import { phoneOf } from './support/phone';
import { inBothLanguages } from './support/world';

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
    const { pin, link } = await offeredByMessage(counter, resident.nik);
    const phone = await phoneOf(counter.page, t, language);
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
