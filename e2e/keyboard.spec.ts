import { aResident } from '../db/seed/factories';
import type { Counter } from './support/counter';
import { expect, test } from './support/world';

/** Presses Tab until the focus is on something of that name. */
async function tabTo(counter: Counter, name: string | RegExp) {
  for (let i = 0; i < 80; i++) {
    const focused = counter.page.locator(':focus');
    const matches = counter.page.getByRole('radio', { name }).or(counter.page.getByRole('checkbox', { name }));
    if ((await focused.count()) && (await matches.and(focused).count())) return;
    await counter.page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${name}`);
}

test('seluruh pekerjaan dengan papan ketik saja', async ({ counter, registry, regency, t }) => {
  const resident = await aResident(registry, { regency, model: 'realme C53' });
  const { keyboard } = counter.page;
  await counter.home();
  await keyboard.type(resident.nik);
  await keyboard.press('Enter');
  await counter.page.waitForURL(/\/residents\//);
  await keyboard.press('F4');
  await counter.page.waitForURL(/\/cases\/new/);
  await expect(counter.page.getByRole('radio', { name: t('labels.cause.lost') })).toBeFocused();
  await keyboard.press('1');
  await expect(counter.page.getByRole('radio', { name: t('labels.cause.lost') })).toBeChecked();
  await keyboard.press('Control+Enter');
  await counter.heads(t('identity.title'));
  for (const [row, key] of [
    ['present', '1'],
    ['face', '1'],
    ['reader', '3'],
    ['document', '1'],
  ] as const) {
    await tabTo(counter, t(`identity.rows.${row}.match`));
    const group = counter.page.getByRole('group', { name: t(`identity.rows.${row}.label`) });
    await expect(group.locator(':focus')).toHaveCount(1);
    await keyboard.press(key);
    await expect(group.getByRole('radio').nth(Number(key) - 1)).toBeChecked();
    await keyboard.press('Tab');
  }
  await tabTo(counter, t('identity.documentKind.ktp'));
  await keyboard.press('Space');
  await tabTo(counter, t('identity.declared'));
  await keyboard.press('Space');
  await keyboard.press('Control+Enter');
  await counter.heads(t('destination.title'));
  await tabTo(counter, new RegExp(t('destination.options.phone.label')));
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('Control+Enter');
  await counter.heads(t('review.title'));
  const red = counter.button(t('review.submit.none', { model: 'realme C53' }));
  for (let i = 0; i < 60 && !(await red.evaluate((button) => button === document.activeElement)); i++)
    await keyboard.press('Tab');
  await keyboard.press('Enter');
  const code = await counter.practiceCode();
  await expect(counter.page.getByLabel(t('proof.code'))).toBeFocused();
  await keyboard.type(code);
  await keyboard.press('Enter');
  await counter.heads(t('result.title.none'));
  await counter.nextResident();
});
