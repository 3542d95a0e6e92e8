import { expect, type Locator } from '@playwright/test';
import type pg from 'pg';
import type { Counter } from './counter';
import { newNumber } from './new-phone';

export const MODEL = 'Samsung A14';

export const numberOf = async (registry: pg.Pool, caseId: string) =>
  (await registry.query<{ number: string }>('select number from cases where id = $1', [caseId])).rows[0]?.number ?? '';
export const statusOf = async (registry: pg.Pool, caseId: string) =>
  (await registry.query<{ status: string }>('select status from cases where id = $1', [caseId])).rows[0]?.status;
export const requestOf = async (registry: pg.Pool, caseId: string) =>
  (
    await registry.query<{ id: string; status: string }>(
      'select id, status from approval_requests where case_id = $1',
      [caseId],
    )
  ).rows[0];

/** A family card is all that was brought: up to the button that asks a second person. */
export async function readyOnFamilyCard(counter: Counter, nik: string, destination: 'phone' | 'none'): Promise<string> {
  await counter.openRecord(nik);
  const caseId = await counter.report('lost');
  const seen = { present: 'match', face: 'match', reader: 'unavailable', document: 'match' } as const;
  await counter.checkIdentity(seen, 'kk');
  await counter.heads(counter.t('destination.title'));
  await counter.choose(destination);
  return caseId;
}

export async function asks(counter: Counter, cause: 'weak-evidence' | 'out-of-area' = 'weak-evidence') {
  const { t } = counter;
  const proceed = counter.button(t('review.risks.proceed'));
  const ask = counter.button(t('approvals.maker.ask'));
  await expect(proceed.or(ask)).toBeVisible();
  if (await proceed.isVisible()) await proceed.click();
  await counter.says(t('approvals.maker.needs', { why: t(`approvals.cause.${cause}`) }));
  await ask.click();
  await counter.prove();
  await counter.heads(t('approvals.maker.title'));
}

/** From the record to a request that waits; what was sent to which number, if a phone is to get it. */
export async function askedOnFamilyCard(counter: Counter, nik: string, destination: 'phone' | 'none' = 'none') {
  const caseId = await readyOnFamilyCard(counter, nik, destination);
  const number = newNumber();
  if (destination === 'phone') {
    await counter.proveContact('sms', number);
    await counter.proveContact('email', `baru.${number}@contoh.id`);
  }
  await counter.page.keyboard.press('Control+Enter');
  await asks(counter);
  return { caseId, number };
}

type TurnDown = 'reject' | 'back';

/** Who decides about what others asked for, in the words on the screen. */
export class SecondPerson {
  constructor(readonly counter: Counter) {}

  get page() {
    return this.counter.page;
  }
  get t() {
    return this.counter.t;
  }
  get requests(): Locator {
    return this.page.getByRole('list', { name: this.t('approvals.list') }).getByRole('link');
  }

  async inbox() {
    await this.page.goto('/approvals');
    await this.counter.heads(this.t('approvals.title'));
  }

  async opens(number: string | RegExp) {
    await this.inbox();
    await this.requests.filter({ hasText: number }).click();
    await expect(this.page.getByRole('heading', { level: 2, name: number })).toBeFocused();
  }

  async takes(number: string | RegExp) {
    await this.opens(number);
    await this.counter.button(this.t('approvals.take')).click();
    await expect(this.counter.button(this.t('approvals.see'))).toBeVisible();
  }

  async looks(number: string | RegExp) {
    await this.takes(number);
    await this.counter.button(this.t('approvals.see')).click();
    await this.counter.heads(this.t('approvals.evidence.title'));
  }

  /** Ctrl+Enter asks; only the button answers, and then who presses it is proven. */
  async approves() {
    const submit = this.counter.button(this.t('approvals.approve.submit'));
    await expect(async () => {
      await this.page.keyboard.press('Control+Enter'); // one that was closed a moment ago opens once it is gone
      await expect(submit).toBeVisible({ timeout: 1000 });
    }).toPass();
    await submit.click();
    await this.counter.prove();
  }

  async turnsDown(how: TurnDown, reason: 'identity-doubtful' | 'other', note = '') {
    await this.counter.button(this.t(`approvals.${how}.button`)).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: this.t(`reasons.${reason}`) }).check();
    if (note) await dialog.getByRole('textbox', { name: this.t('approvals.note') }).fill(note);
    await dialog.getByRole('button', { name: this.t(`approvals.${how}.submit`) }).click();
    if (how === 'reject') await this.counter.prove();
  }
}
