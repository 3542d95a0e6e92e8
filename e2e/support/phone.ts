import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Tab } from '../../app/demo/wallet/tabs';
import type { Locale } from '../../lib/i18n/messages';
import type { Translator } from '../../lib/i18n/translator';
import { browserOf } from './new-phone';

type Options = { baseURL: string; language: Locale };

/** A resident's phone with the training wallet, in the words on its screen. */
export class Phone {
  private constructor(
    readonly page: Page,
    readonly t: Translator,
  ) {}

  static async open(browser: Browser, t: Translator, { baseURL, language }: Options): Promise<Phone> {
    const context = await browser.newContext({
      ...{ baseURL, locale: 'id-ID', timezoneId: 'Asia/Jakarta' },
      ...{ viewport: { width: 390, height: 844 }, permissions: [] },
    });
    await context.addCookies([{ name: 'locale', value: language, url: baseURL }]);
    return new Phone(await context.newPage(), t);
  }

  says = (text: string | RegExp) => expect(this.page.getByText(text).first()).toBeVisible();
  heads = (name: string) => expect(this.page.getByRole('heading', { name, level: 1 })).toBeVisible();
  button = (name: string): Locator => this.page.getByRole('button', { name, exact: true });

  get status(): Locator {
    return this.page.getByRole('status');
  }

  /** From the link in the message, through its page, into the wallet. */
  async followMessage(link: string) {
    await this.page.goto(link);
    await this.page.getByRole('link', { name: this.t('claim.openTraining') }).click();
    await this.heads(this.t('wallet.offer.title'));
  }

  async enterPin(pin: string) {
    await this.page.getByRole('textbox', { name: this.t('wallet.offer.pin') }).fill(pin);
    await this.page.keyboard.press('Enter');
  }

  async opensOn(tab: Tab) {
    await this.heads(this.t(`wallet.tabs.${tab}.long`));
  }

  async turnTo(tab: Tab) {
    await this.button(this.t(`wallet.tabs.${tab}.short`)).click();
    await this.opensOn(tab);
  }

  /** What a camera makes of the QR code as it stands on the screen. */
  async scannedQr(): Promise<string> {
    const picture = await this.page.getByRole('img', { name: this.t('wallet.card.qrLabel') }).screenshot();
    const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
    prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(wasm).buffer } });
    const [code] = await readBarcodes(new Blob([Uint8Array.from(picture)]), { formats: ['QRCode'], tryInvert: false });
    return code?.text ?? '';
  }

  /** The public page, told what a camera read. */
  async verdictOn(qr: string): Promise<Page> {
    const verifier = await this.page.context().newPage();
    await verifier.goto('/verifikasi');
    await verifier.getByRole('button', { name: this.t('verify.paste.open') }).click();
    await verifier.getByRole('textbox', { name: this.t('verify.paste.label') }).fill(qr);
    await verifier.getByRole('button', { name: this.t('verify.paste.submit') }).click();
    return verifier;
  }

  close = () => this.page.context().close();
}

/** A phone beside the counter this page stands at. */
export const phoneOf = (page: Page, t: Translator, language: Locale) =>
  Phone.open(browserOf(page), t, { baseURL: new URL(page.url()).origin, language });
