import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { aResident } from '../db/seed/factories';
import type { Counter } from './support/counter';
import { expect, test } from './support/world';

const MOST_PAGES = 60;
const phone = '0813-5511-7788';
const email = 'puspita.k@contoh.id';

/** The same secret in every form in which it might stand somewhere: as typed, as digits, in an address. */
function formsOf(secret: string): string[] {
  const digits = secret.replace(/\D/g, '');
  const bare = digits.length >= 10 ? [digits, digits.replace(/^0/, ''), digits.replace(/^0/, '62')] : [];
  const words = [secret, encodeURIComponent(secret), secret.replaceAll(' ', '+')];
  const base64 = [secret, ...bare].map((text) => Buffer.from(text).toString('base64').replace(/=+$/, ''));
  return [...words, ...bare, ...base64].map((text) => text.toLowerCase());
}

/** What the browser keeps: both storages, the names and contents of every IndexedDB, every cache, what a cookie says. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const opened = (name: string) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const all = (store: IDBObjectStore) =>
      new Promise<unknown[]>((resolve, reject) => {
        const asked = store.getAll();
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const rows: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await opened(name);
      for (const store of database.objectStoreNames)
        rows.push(name, store, await all(database.transaction(store).objectStore(store)));
      database.close();
    }
    const caches_: string[] = [];
    for (const name of 'caches' in window ? await caches.keys() : []) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) caches_.push(name, request.url);
    }
    const storages = [{ ...localStorage }, { ...sessionStorage }];
    return JSON.stringify([storages, rows, caches_, document.cookie, window.name, history.state]);
  });

/** Follows every link of the own site, each address once, until there are none left or it has been to enough. */
async function crawl(page: Page, starts: string[], look: () => Promise<void>): Promise<Set<string>> {
  const been = new Set<string>();
  const waiting = [...starts];
  for (let path = waiting.shift(); path !== undefined && been.size < MOST_PAGES; path = waiting.shift()) {
    if (been.has(path)) continue;
    been.add(path);
    await page.goto(path);
    await page.waitForLoadState('load');
    await look();
    const links = await page.$$eval('a[href]', (all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links) {
      const { origin, pathname, search } = new URL(link);
      if (origin === new URL(page.url()).origin) waiting.push(pathname + search);
    }
  }
  return been;
}

/** Has everything that is masked on a record shown, for the first reason there is. */
async function showAll({ page, t }: Counter) {
  const show = page.getByRole('button', { name: new RegExp(`^${t('reveal.showGroup', { group: '.+' })}$`) });
  for (let left = await show.count(); left > 0; left--) {
    await show.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio').first().check();
    await dialog.getByRole('button', { name: t('reveal.submit'), exact: true }).click();
    await expect(dialog).toBeHidden();
  }
}

test('NIK, nama, nomor, surel, dan nama ibu tidak pernah di alamat, judul, simpanan peramban, Referer, atau catatan server', async ({
  counter,
  registry,
  regency,
}) => {
  const name = 'Puspita Kusumawardhani';
  const resident = await aResident(registry, { regency, name, motherName: 'Ningrum Sasmitaningsih' });
  const secrets = { nik: resident.nik, name, mother: 'Ningrum Sasmitaningsih', phone, email };
  const leaks: string[] = [];
  const check = (where: string, text: string) => {
    for (const [what, secret] of Object.entries(secrets))
      if (formsOf(secret).some((form) => text.toLowerCase().includes(form))) leaks.push(`${what} in ${where}`);
  };
  const { page } = counter;
  page.on('request', (request) => {
    check('an address that was asked for', request.url());
    const { referer = '' } = request.headers();
    check('a Referer', referer);
  });
  page.on('console', (message) => check('the console', message.text()));
  const look = async () => {
    check(`the address of ${new URL(page.url()).pathname}`, page.url());
    check(`the title of ${new URL(page.url()).pathname}`, await page.title());
    check(`what the browser keeps after ${new URL(page.url()).pathname}`, await kept(page));
  };

  await counter.openRecord(resident.nik);
  await look();
  expect(await page.content()).toContain('Puspita'); // there is something to leak
  await showAll(counter);
  await expect(page.getByText(secrets.mother).first()).toBeVisible();
  await look();
  const record = new URL(page.url()).pathname;
  const caseId = await counter.report('lost');
  await counter.identified();
  await counter.choose('phone');
  await counter.proveContact('sms', phone);
  await counter.proveContact('email', email);
  await look();
  await counter.onward();
  await look();

  const starts = ['/', record, `/cases/${caseId}`, `/cases/${caseId}/receipt`, '/cases', '/practice/phone'];
  const been = await crawl(page, starts, look);
  expect(been.size).toBeGreaterThanOrEqual(8);
  for (const log of ['web', 'worker']) {
    const file = `.out/${log}.log`;
    check(`the log of ${log}`, readFileSync(file, 'utf8'));
  }
  expect(readFileSync('.out/worker.log', 'utf8')).toContain('worker ready'); // it is the log, and it is written
  expect([...new Set(leaks)]).toEqual([]);
  // And it would have seen one.
  await page.evaluate((nik) => sessionStorage.setItem('kept', btoa(nik)), resident.nik);
  await look();
  expect(leaks).not.toEqual([]);
});
