import { anOfficer } from '../db/seed/factories';
import { expect, inBothLanguages } from './support/world';

const password = 'kata-sandi-panjang-2026';

inBothLanguages(
  {
    id: 'masuk dengan nama dan kata sandi; nama salah dan sandi salah dijawab sama; lalu harus menunggu',
    en: 'sign in by name and password; a wrong name and a wrong password get the same answer; then a wait',
  },
  async ({ t, registry, regency, counter }) => {
    const officer = await anOfficer(registry, 'clerk', { regency, password });
    const { page } = counter;
    await page.context().clearCookies({ name: 'loket' });
    const attempt = async (name: string, secret: string) => {
      await page.goto('/sign-in');
      await page.getByLabel(t('signIn.username'), { exact: true }).fill(name);
      await page.locator('input[name=password]').fill(secret);
      await page.keyboard.press('Enter');
    };
    await attempt(officer.username, 'salah');
    await expect(page.getByText(t('refusals.signIn.wrong'))).toBeVisible();
    await attempt(`${officer.username}x`, 'salah');
    await expect(page.getByText(t('refusals.signIn.wrong'))).toBeVisible();
    await attempt(officer.username, password);
    await expect(page.getByRole('heading', { name: t('secondStep.title') })).toBeVisible();
    await page.goto('/cases');
    await expect(page.getByRole('heading', { name: t('secondStep.title') })).toBeVisible(); // nothing opens before it
    const before = (await page.context().cookies()).filter(({ name }) => name === 'loket');
    await page.getByLabel(t('proof.code'), { exact: true }).fill('000 000');
    await page.keyboard.press('Enter');
    await expect(page.getByText(t('refusals.proof.wrongCode'))).toBeVisible();
    await expect(page.getByLabel(t('proof.code'), { exact: true })).toHaveValue('');
    await page.getByRole('button', { name: t('proof.practice.use') }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.context().addCookies(before); // the id from before the second step is worth nothing
    await page.goto('/');
    await page.waitForURL((url) => url.pathname === '/sign-in');
    for (let i = 0; i < 4; i++) await attempt(`${officer.username}y`, 'salah');
    await expect(
      page.getByText(new RegExp(t('refusals.signIn.wait', { seconds: '30' }).split('30')[0] ?? '')),
    ).toBeVisible();
  },
);
