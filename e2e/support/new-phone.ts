import { expect, type Page } from '@playwright/test';
import { type Holding, postAnswer, presentation, requestBehind, vpToken } from '../../test-support/jose-presenter';
import { JoseWallet } from '../../test-support/jose-wallet';
import type { Counter } from './counter';

export const newNumber = () => `0812${Math.floor(10_000_000 + Math.random() * 89_999_999)}`;

/** Everything up to a new phone that is offered its digital ID; answers the case. */
export async function offered(counter: Counter, nik: string, number: string): Promise<string> {
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

export const pinOn = async (page: Page) => (await page.getByText(/^\d{3} \d{3}$/).innerText()).replace(' ', '');

/** The lost phone at the counter, up to the PIN on the officer's screen and the link in the message. */
export async function offeredByMessage(counter: Counter, nik: string) {
  const number = newNumber();
  await offered(counter, nik, number);
  return { pin: await pinOn(counter.page), link: await counter.offerLinkSentTo(number) };
}

/** The resident's new phone takes it: a wallet that is not ours. */
async function taken({ page, ...counter }: Counter, offerLink: string): Promise<Holding> {
  const pin = await pinOn(page);
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

export async function aNewPhone(counter: Counter, nik: string) {
  const number = newNumber();
  const caseId = await offered(counter, nik, number);
  return { caseId, holding: await taken(counter, await counter.offerLinkSentTo(number)) };
}

/** What the QR code on the screen says, out of the link beneath it. */
export async function scanned(page: Page): Promise<string> {
  const link = page.getByRole('dialog').getByRole('link');
  return new URL((await link.getAttribute('href')) ?? '', page.url()).searchParams.get('presentation') ?? '';
}

export async function shown(page: Page, holding: Holding): Promise<void> {
  const request = await requestBehind(await scanned(page));
  await postAnswer(request, vpToken(await presentation(holding, request)));
}

/** For pages of somebody else than this officer. */
export function browserOf(page: Page) {
  const browser = page.context().browser();
  if (!browser) throw new Error('no browser');
  return browser;
}
