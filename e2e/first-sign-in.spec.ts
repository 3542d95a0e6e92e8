import { aNewcomer } from '../db/seed/factory-invitations';
import { Door } from './support/door';
import { looksRight } from './support/looks';
import { expect, inBothLanguages } from './support/world';

const password = 'tiga kuda lari pagi';

inBothLanguages(
  {
    id: 'dari tautan undangan sampai akun siap, lalu masuk dengan kode, lalu dengan kode pemulihan',
    en: 'from the invitation link to a ready account, then in with a code, then with a recovery code',
  },
  async ({ t, registry, regency, counter }) => {
    const newcomer = await aNewcomer(registry, 'clerk', { regency, name: 'Putri Ayu Lestari Handayani Kusumaningrum' });
    const { page } = counter;
    const door = new Door(page, t);
    await page.context().clearCookies({ name: 'loket' });

    await page.goto(`/invitation/${newcomer.link}`);
    await door.heads(t('invitation.hello', { name: newcomer.name }));
    await looksRight(page);
    const field = page.locator('input[name=password]');
    await field.fill('kusumaningrum 2026');
    await page.keyboard.press('Enter');
    await expect(page.getByText(t('fields.passwordName')).first()).toBeVisible();
    await expect(field).toHaveValue('kusumaningrum 2026');
    await field.fill(password);
    await page.keyboard.press('Enter');

    await door.heads(t('setup.factor.title'));
    await looksRight(page);
    await page.goto('/');
    await door.heads(t('setup.factor.title')); // nothing opens before the account is ready
    await door.code();
    await door.heads(t('setup.codes.title'));
    await door.button(t('setup.codes.make')).click();
    const list = page.getByRole('list', { name: t('setup.codes.list') }).getByRole('listitem');
    await expect(list).toHaveCount(10);
    const codes = await list.allInnerTexts();
    expect(new Set(codes).size).toBe(10);
    await looksRight(page);
    await page.getByText(t('setup.codes.kept')).click();
    await door.button(t('setup.codes.onward')).click();

    await door.heads(t('setup.pin.title'));
    await page.locator('input[name=pin]').fill('170845');
    await page.locator('input[name=again]').fill('170845');
    await page.keyboard.press('Enter');
    await expect(page.getByText(t('fields.pinWeak')).first()).toBeVisible();
    await looksRight(page);
    await page.locator('input[name=pin]').fill('483905');
    await page.locator('input[name=again]').fill('483905');
    await page.keyboard.press('Enter');

    await door.heads(t('setup.nik.title'));
    await looksRight(page);
    await page.locator('input[name=nik]').fill('3275 0457 0890 0001');
    await page.keyboard.press('Enter');
    await door.heads(t('setup.statement.title'));
    await looksRight(page);
    await door.button(t('setup.statement.submit')).click();
    await expect(page.getByText(t('fields.declare')).first()).toBeVisible();
    await page.getByText(t('setup.statement.declare')).click();
    await door.button(t('setup.statement.submit')).click();
    await door.isIn();
    await door.leave();

    await page.goto(`/invitation/${newcomer.link}`);
    await expect(page.getByText(t('refusals.invitation.gone'))).toBeVisible();
    await looksRight(page);

    await door.password(newcomer.username, password);
    await looksRight(page);
    await door.code();
    await door.isIn();
    await door.leave();

    await door.password(newcomer.username, password);
    await door.button(t('secondStep.useRecovery')).click();
    await page.getByLabel(t('secondStep.recovery'), { exact: true }).fill((codes[0] ?? '').toLowerCase());
    await page.keyboard.press('Enter');
    await expect(page.getByText(t('secondStep.left', { left: '9' }))).toBeVisible();
    await door.button(t('secondStep.onward')).click();
    await door.isIn();
  },
);
