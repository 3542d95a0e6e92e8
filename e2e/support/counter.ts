import { expect, type Locator, type Page } from '@playwright/test';
import type { Translator } from '../../lib/i18n/translator';

type Cause = 'lost' | 'stolen' | 'broken' | 'changed' | 'pin-forgotten' | 'suspected-fraud';
type Answer = 'match' | 'mismatch' | 'unavailable';
type Check = 'present' | 'face' | 'reader' | 'document';
type Destination = 'phone' | 'card' | 'later' | 'none';

/** What an officer does at the counter, in the words on the screen, in either language. */
export class Counter {
  constructor(
    readonly page: Page,
    readonly t: Translator,
  ) {}

  button = (name: string | RegExp): Locator => this.page.getByRole('button', { name }).first();
  /** The screen's own heading, not a mention of it somewhere. */
  heads = (name: string) => expect(this.page.getByRole('heading', { name }).first()).toBeVisible();
  says = (text: string | RegExp) => expect(this.page.getByText(text).first()).toBeVisible();

  get searchBox(): Locator {
    return this.page.getByRole('textbox', { name: this.t('search.label') });
  }

  async home() {
    await this.page.goto('/');
    await expect(this.searchBox).toBeFocused();
  }

  async search(text: string) {
    await this.home();
    await this.searchBox.fill(text);
    await this.page.keyboard.press('Enter');
  }

  async openRecord(nik: string) {
    await this.search(nik);
    await this.page.waitForURL(/\/residents\//);
  }

  /** From the record to a saved report: what the case number is. */
  async report(cause: Cause): Promise<string> {
    await this.page.keyboard.press('F4');
    await this.page.waitForURL(/\/cases\/new/);
    return this.saveReport(cause);
  }

  async saveReport(cause: Cause): Promise<string> {
    await this.page.getByRole('radio', { name: this.t(`labels.cause.${cause}`) }).check();
    await this.page.keyboard.press('Control+Enter');
    await this.page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }

  async check(row: Check, answer: Answer) {
    const group = this.page.getByRole('group', { name: this.t(`identity.rows.${row}.label`) });
    await group.getByText(this.t(`identity.rows.${row}.${answer}`), { exact: true }).click();
  }

  /** Answers the four rows and signs the declaration; the button's words depend on the answers. */
  async checkIdentity(answers: Record<Check, Answer>, document: 'ktp' | 'kk' = 'ktp') {
    await expect(this.page.getByRole('heading', { name: this.t('identity.title') })).toBeVisible();
    for (const row of ['present', 'face', 'reader', 'document'] as const) await this.check(row, answers[row]);
    if (answers.document === 'match') {
      const kinds = this.page.getByRole('group', { name: this.t('identity.documentKind.label') });
      await kinds.getByRole('radio', { name: this.t(`identity.documentKind.${document}`) }).check();
    }
    await this.page.getByText(this.t('identity.declared')).click();
    await this.page.keyboard.press('Control+Enter');
  }

  async identified() {
    await this.checkIdentity({ present: 'match', face: 'match', reader: 'unavailable', document: 'match' });
    await expect(this.page.getByRole('heading', { name: this.t('destination.title') })).toBeVisible();
  }

  async choose(destination: Destination) {
    await this.page.getByRole('radio', { name: this.t(`destination.options.${destination}.label`) }).check();
  }

  /** Types a contact, has the code sent, reads it off the practice phone, and enters it. */
  async proveContact(channel: 'sms' | 'email', contact: string) {
    const field = this.page.getByRole('textbox', { name: this.t(`destination.${channel}.label`) });
    await field.fill(contact);
    await field.press('Enter');
    const code = this.page.locator(`#code-${channel}`);
    await expect(code).toBeVisible();
    await code.fill(await this.codeSentTo(contact));
    await code.press('Enter');
    await this.says(this.t(`destination.${channel}.confirmed`));
  }

  /** Looks at the practice phone in a second tab. */
  async codeSentTo(contact: string): Promise<string> {
    const phone = await this.practicePhone(contact, /\d{3} \d{3}/);
    return /\d{3} \d{3}/.exec(phone)?.[0] ?? '';
  }

  async offerLinkSentTo(contact: string): Promise<string> {
    const text = await this.practicePhone(contact, /\/claim\/[\w-]{43}/);
    return /https?:\/\/\S+\/claim\/[\w-]{43}/.exec(text)?.[0] ?? '';
  }

  async practicePhone(contact: string, awaited: RegExp): Promise<string> {
    const tab = await this.page.context().newPage();
    const digits = contact.includes('@')
      ? contact
      : contact.replace(/\D/g, '').replace(/(\d{4})(\d{4})(\d+)/, '$1-$2-$3');
    const inbox = tab.locator('section section, article').filter({ hasText: digits }).first();
    await expect(async () => {
      await tab.goto('/practice/phone');
      await expect(inbox.getByText(awaited).first()).toBeVisible({ timeout: 1000 });
    }).toPass();
    const text = await inbox.getByText(awaited).first().innerText();
    await tab.close();
    return text;
  }

  async onward() {
    await this.page.keyboard.press('Control+Enter');
    const review = this.page.getByRole('heading', { name: this.t('review.title') });
    await expect(review.or(this.button(this.t('review.risks.proceed')))).toBeVisible();
  }

  /** Presses the red button and proves who presses it. */
  async pressRed(destination: Destination, model: string) {
    await this.press(destination, model);
    await this.prove();
  }

  async press(destination: Destination, model: string) {
    const risks = this.button(this.t('review.risks.proceed'));
    const red = this.button(this.t(`review.submit.${destination}`, { model }));
    await expect(risks.or(red)).toBeVisible();
    if (await risks.isVisible()) await risks.click();
    await red.click();
  }

  /** Shows the second factor with the practice authenticator, once it has a code that was not used: up to half a minute. */
  async prove() {
    const dialog = this.page.getByRole('dialog', { name: this.t('proof.title') });
    await dialog.getByRole('button', { name: this.t('proof.practice.use') }).click({ timeout: 70_000 });
    await expect(dialog).toBeHidden(); // its code looks like the PIN that comes next
  }

  /** The code on the practice authenticator, as it stands in the dialog. */
  async practiceCode(): Promise<string> {
    const code = this.page.locator('[data-practice-code]');
    await expect(code).toHaveText(/^\d{3} \d{3}$/, { timeout: 70_000 });
    return (await code.innerText()).replace(' ', '');
  }

  async nextResident() {
    await this.page.keyboard.press('F2');
    await expect(this.searchBox).toBeFocused();
  }
}
