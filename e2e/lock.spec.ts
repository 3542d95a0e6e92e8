import type { Page } from '@playwright/test';
import { anOfficer, aResident } from '../db/seed/factories';
import type { Counter } from './support/counter';
import { leavesNothing, looksRight } from './support/looks';
import { aPasskeyAt } from './support/passkey';
import { expect, inBothLanguages, test } from './support/world';

const pin = '246810';
const name = 'DEWI KARTIKA CONTOH';

const shows = async (page: Page, secrets: string[]) => {
  const content = await page.content();
  return secrets.filter((secret) => content.includes(secret));
};

const unlock = async ({ page, t }: Counter, digits: string) => {
  await page.getByLabel(t('session.lock.pin'), { exact: true }).fill(digits);
  await page.keyboard.press('Enter');
};

inBothLanguages(
  {
    id: 'Alt+K mengunci: tidak ada data warga di halaman; PIN salah ditolak, PIN benar kembali ke data tadi',
    en: 'Alt+K locks: no data of a resident in the page; a wrong PIN is refused, the right one leads back',
  },
  async ({ counterOf, registry, regency, t }) => {
    const officer = await anOfficer(registry, 'clerk', { regency, pin, name: 'Sari Wulandari' });
    const counter = await counterOf(officer);
    const { page } = counter;
    const resident = await aResident(registry, { regency, name });
    await counter.openRecord(resident.nik);
    await counter.report('lost');
    await counter.heads(t('identity.title'));
    const { pathname } = new URL(page.url());
    expect(await shows(page, [name])).toEqual([name]);
    await page.keyboard.press('Alt+K');
    await page.waitForURL((url) => url.pathname === '/locked' && url.search === '' && url.hash === '');
    await counter.heads(officer.name);
    expect(await shows(page, [name, resident.nik, resident.id, resident.nik.slice(-4)])).toEqual([]);
    await counter.says(/KAS-/);
    await counter.says(/WIB/);
    await leavesNothing(page, [name, resident.nik]);
    await looksRight(page);
    expect((await page.request.get('/api/session')).status()).toBe(423);
    await page.goto(pathname);
    await page.waitForURL('**/locked');
    await unlock(counter, '000000');
    await counter.says(t('refusals.session.wrongPin', { left: 4 }));
    await unlock(counter, pin);
    await page.waitForURL((url) => url.pathname === pathname);
    await counter.heads(t('identity.title'));
    await leavesNothing(page, [name, resident.nik]);
  },
);

inBothLanguages(
  {
    id: 'tiga menit tanpa sentuhan: judul memperingatkan 30 detik, lalu semua tab terkunci; satu PIN membuka semua',
    en: 'three minutes untouched: the title warns for 30 seconds, then all tabs lock; one PIN opens them all',
  },
  async ({ counterOf, registry, regency, t }) => {
    const officer = await anOfficer(registry, 'clerk', { regency, pin });
    const counter = await counterOf(officer);
    const { page } = counter;
    const resident = await aResident(registry, { regency, name });
    await page.context().clock.install();
    await counter.openRecord(resident.nik);
    const tab = await page.context().newPage();
    await tab.goto('/cases');
    await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
    const title = await page.title();
    expect(title).not.toContain(name);
    await page.clock.runFor(151_000);
    const [before = '', after = ''] = t('session.lock.soon', { seconds: '|' }).split('|');
    await expect(page).toHaveTitle(new RegExp(`^${before}\\d+${after}`));
    await page.mouse.move(200, 300);
    await page.clock.runFor(2000);
    await expect(page).toHaveTitle(title);
    await page.clock.runFor(181_000);
    await page.waitForURL('**/locked');
    await tab.waitForURL('**/locked');
    expect(await shows(page, [name, resident.nik])).toEqual([]);
    await unlock(counter, pin);
    await page.waitForURL(/\/residents\//);
    await tab.waitForURL('**/cases');
  },
);

test('lima PIN salah mengakhiri sesi, dan halaman masuk mengatakannya', async ({ counterOf, registry, regency, t }) => {
  const counter = await counterOf(await anOfficer(registry, 'supervisor', { regency, pin }));
  await counter.home();
  await counter.page.getByRole('button', { name: t('shell.lock') }).click();
  await counter.page.waitForURL('**/locked');
  for (const left of [4, 3, 2, 1]) {
    await unlock(counter, '111111');
    await counter.says(t('refusals.session.wrongPin', { left }));
  }
  await unlock(counter, '111111');
  await counter.page.waitForURL('**/sign-in');
  await counter.says(t('session.ended.locked-out'));
});

test('tombol di layar yang sudah terkunci di tempat lain ditolak, dan ketukan API dijawab 423', async ({
  counter,
  registry,
  regency,
  clerk,
  t,
}) => {
  const resident = await aResident(registry, { regency });
  await counter.openRecord(resident.nik);
  const caseId = await counter.report('lost');
  await registry.query('update sessions set locked_at = now() where officer_id = $1', [clerk.id]);
  for (const path of ['/api/session', `/api/cases/${caseId}/status`, `/api/presentations/${caseId}/status`])
    expect({ path, status: (await counter.page.request.get(path)).status() }).toEqual({ path, status: 423 });
  const fromHere = { 'sec-fetch-site': 'same-origin' };
  for (const path of ['/api/lock', `/api/cases/${caseId}/keep-open`, `/api/residents/${resident.id}/keep-open`])
    expect({ path, status: (await counter.page.request.post(path, { headers: fromHere })).status() }).toEqual({
      path,
      status: 423,
    });
  await counter.checkIdentity({ present: 'match', face: 'match', reader: 'unavailable', document: 'match' });
  await counter.says(t('refusals.locked'));
});

test('petugas tidak dapat menyebut permintaannya sendiri sunyi', async ({ counter, registry, clerk }) => {
  await counter.home();
  const seen = () =>
    registry
      .query("select last_seen_at > now() - interval '1 minute' as fresh from sessions where officer_id = $1", [
        clerk.id,
      ])
      .then(({ rows }) => rows[0].fresh);
  await registry.query("update sessions set last_seen_at = now() - interval '5 minutes' where officer_id = $1", [
    clerk.id,
  ]);
  await counter.page.request.get('/api/session');
  expect(await seen()).toBe(false);
  await counter.page.request.get('/help', { headers: { 'x-quiet': '1' } });
  expect(await seen()).toBe(true);
});

test('data penduduk yang lima menit tidak disentuh menutup sendiri; yang disentuh tetap terbuka', async ({
  counterOf,
  registry,
  regency,
  t,
}) => {
  // Ten minutes until the lock, for somebody whose work is not at the counter; here the record closes first.
  const counter = await counterOf(await anOfficer(registry, 'clerk', { regency, pin }));
  const { page } = counter;
  const resident = await aResident(registry, { regency, name });
  await page.context().clock.install();
  await counter.openRecord(resident.nik);
  // Work in another tab keeps the screen from locking, and this record from nothing.
  const tab = await page.context().newPage();
  await tab.goto('/cases');
  const pings: string[] = [];
  page.on('request', (request) => request.url().includes('keep-open') && pings.push(request.url()));
  for (let minute = 0; minute < 6; minute++) {
    await page.mouse.move(100 + minute, 200);
    await page.clock.runFor(61_000);
  }
  expect(page.url()).toContain('/residents/');
  expect(pings.length).toBeGreaterThanOrEqual(5);
  expect(pings.length).toBeLessThanOrEqual(7);
  for (let minute = 0; minute < 5; minute++) {
    await tab.mouse.move(100 + minute, 200);
    await tab.clock.runFor(1000);
    await expect(page).not.toHaveURL(/locked/);
    await page.clock.runFor(61_000);
  }
  await page.waitForURL((url) => url.pathname === '/' && url.search === '?closed');
  await counter.says(t('session.record.closed'));
  expect(await shows(page, [resident.nik, name])).toEqual([]);
});

test('kunci sandi membuka kunci tanpa PIN; tidak dikenali, tidak ada percobaan yang dihitung', async ({
  counterOf,
  registry,
  regency,
  t,
}) => {
  const officer = await anOfficer(registry, 'clerk', { regency, pin });
  const counter = await counterOf(officer);
  const { page } = counter;
  await counter.home();
  const key = await aPasskeyAt(page, registry, officer.id);
  await page.keyboard.press('Alt+K');
  await page.waitForURL('**/locked');
  await looksRight(page);
  await key.recognises(false);
  await counter.button(t('session.lock.passkey')).click();
  await counter.says(t('session.lock.passkeyFailed'));
  const { rows } = await registry.query('select pin_failures from sessions where officer_id = $1', [officer.id]);
  expect(rows).toEqual([{ pin_failures: 0 }]);
  await key.recognises(true);
  await counter.button(t('session.lock.passkey')).click();
  await page.waitForURL((url) => url.pathname === '/');
  await counter.heads(t('search.title'));
});
