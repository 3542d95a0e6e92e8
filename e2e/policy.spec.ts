import type { Page } from '@playwright/test';
import { roles } from '../db/schema/officers';
import { anOfficer, aResident } from '../db/seed/factories';
import { expect, test } from './support/world';

/** Whatever the browser refuses because of the content security policy. */
async function violations(page: Page): Promise<string[]> {
  const seen: string[] = [];
  page.on('console', (message) => {
    if (/content security policy|violates the following/i.test(message.text())) seen.push(message.text());
  });
  await page.exposeFunction('reportViolation', (text: string) => seen.push(text));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      (window as unknown as { reportViolation: (text: string) => void }).reportViolation(
        `${location.pathname}: ${violatedDirective} ${blockedURI} ${sourceFile}`,
      ),
    ),
  );
  return seen;
}

const open = ['/sign-in', '/verifikasi', '/demo/wallet', '/sample', '/claim/x', '/invitation/x'];

test('tidak satu pun halaman terbuka melanggar kebijakan isi, dan kebijakan itu sungguh menolak', async ({ page }) => {
  const seen = await violations(page);
  for (const path of open) {
    await page.goto(path);
    await page.waitForLoadState('load');
  }
  expect(seen).toEqual([]);
  // The net is not empty because it has holes: a script without the nonce is refused and reported.
  await page.evaluate(() =>
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," alt="" onerror="window.hasRun = true">'),
  );
  await expect.poll(() => seen.length).toBeGreaterThan(0);
  expect(await page.evaluate(() => 'hasRun' in window)).toBe(false);
});

for (const role of roles)
  test(`masuk sebagai ${role}: layar utama tidak melanggar kebijakan isi`, async ({ registry, regency, counterOf }) => {
    const resident = await aResident(registry, { regency });
    const counter = await counterOf(await anOfficer(registry, role, { regency }));
    const { page } = counter;
    const seen = await violations(page);
    for (const path of ['/', '/cases', '/help', '/practice/phone']) {
      await page.goto(path);
      await page.waitForLoadState('load');
    }
    if (role === 'clerk') {
      await counter.openRecord(resident.nik);
      await counter.report('lost');
      await counter.identified();
      await counter.choose('later');
      await counter.onward();
    }
    expect(seen).toEqual([]);
  });
