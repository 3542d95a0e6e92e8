import { expect, type Page } from '@playwright/test';
import type { Translator } from '../../lib/i18n/translator';

/** Signing in and out, in the words on the screen. */
export class Door {
  constructor(
    readonly page: Page,
    readonly t: Translator,
  ) {}

  heads = (name: string) => expect(this.page.getByRole('heading', { name, level: 1 })).toBeVisible();
  button = (name: string) => this.page.getByRole('button', { name, exact: true });

  async password(username: string, password: string) {
    await this.page.goto('/sign-in');
    await this.page.getByLabel(this.t('signIn.username'), { exact: true }).fill(username);
    await this.page.locator('input[name=password]').fill(password);
    await this.page.keyboard.press('Enter');
    await this.heads(this.t('secondStep.title'));
  }

  /** The practice authenticator's code, once there is one that was not used: up to half a minute. */
  async code() {
    await this.button(this.t('proof.practice.use')).click({ timeout: 70_000 });
  }

  async isIn() {
    await this.page.waitForURL((url) => url.pathname === '/');
    await expect(
      this.page.getByRole('button', { name: new RegExp(this.t('shell.account', { name: '' })) }),
    ).toBeVisible();
  }

  async leave() {
    await this.page.getByRole('button', { name: new RegExp(this.t('shell.account', { name: '' })) }).click();
    await this.button(this.t('shell.signOut')).click();
    await this.page.waitForURL(/\/sign-in/);
  }
}
