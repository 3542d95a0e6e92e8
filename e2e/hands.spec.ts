import { gzipSync } from 'node:zlib';
import { aResident } from '../db/seed/factories';
import type { Counter } from './support/counter';
import { expect, test } from './support/world';

const BUDGET_KB = 160;

/** A scanner is a keyboard in a hurry: all digits at once, in one burst. */
const scan = (counter: Counter, text: string) =>
  counter.page.evaluate((digits) => {
    const target = document.activeElement ?? document.body;
    for (const key of digits) {
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      if (target instanceof HTMLInputElement) {
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        set?.call(target, target.value + key);
        target.dispatchEvent(new InputEvent('input', { bubbles: true, data: key }));
      }
    }
  }, text);

test('pemindai tanpa Enter: data warga terbuka sendiri', async ({ counter, registry, regency }) => {
  const { nik } = await aResident(registry, { regency });
  await counter.home();
  await scan(counter, nik);
  await counter.page.waitForURL(/\/residents\//);
});

test('pemindai mengirim dua kali: dibaca satu', async ({ counter, registry, regency }) => {
  const { nik } = await aResident(registry, { regency });
  await counter.search(nik + nik);
  await counter.page.waitForURL(/\/residents\//);
});

test('memindai saat fokus di luar kotak: tetap dicari', async ({ counter, registry, regency }) => {
  const { nik } = await aResident(registry, { regency });
  await counter.home();
  await counter.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await scan(counter, nik);
  await counter.page.waitForURL(/\/residents\//);
});

test('nomor kasus yang diketik membuka kasusnya', async ({ counter, registry, regency, t }) => {
  const { nik } = await aResident(registry, { regency });
  await counter.openRecord(nik);
  const caseId = await counter.report('lost');
  const row = await registry.query('select number from cases where id = $1', [caseId]);
  await counter.search(row.rows[0].number.toLowerCase());
  await counter.page.waitForURL(`**/cases/${caseId}`);
  await counter.heads(t('identity.title'));
});

test('nama hanya dicari bersama tanggal lahir, hanya di wilayah sendiri', async ({ counter, registry, regency, t }) => {
  await aResident(registry, { regency, name: 'LARAS CONTOH', birthDate: '1990-02-03', sex: 'female' });
  await counter.home();
  await counter.page.getByText(t('search.byName')).first().click();
  await counter.page.getByLabel(t('search.name.name'), { exact: true }).fill('laras');
  await counter.page.getByLabel(t('search.name.birthDate'), { exact: true }).fill('03-02-1990');
  await counter.page.keyboard.press('Enter');
  await counter.says('LARAS CONTOH');
});

test('bahasa diganti di tengah isian: yang sudah diketik tetap', async ({ counter, registry, regency, t }) => {
  const { nik } = await aResident(registry, { regency });
  await counter.openRecord(nik);
  await counter.page.keyboard.press('F4');
  await counter.page.getByLabel(t('case.report.occurredPlace')).fill('Pasar Baru');
  await counter.page
    .getByRole('button', { name: 'EN' })
    .or(counter.page.getByRole('radio', { name: 'EN' }))
    .first()
    .click();
  await expect(counter.page.getByText('What happened to the phone?')).toBeVisible();
  await expect(counter.page.getByLabel('Where')).toHaveValue('Pasar Baru');
});

test('cetakan pertama tanda terima adalah asli, berikutnya SALINAN', async ({ counter, registry, regency, t }) => {
  const resident = await aResident(registry, { regency });
  await counter.openRecord(resident.nik);
  const caseId = await counter.report('lost');
  await counter.identified();
  await counter.choose('later');
  await counter.onward();
  await counter.pressRed('later', 'Samsung A14');
  await counter.heads(t('result.title.awaiting-phone'));
  await counter.page.evaluate(() => {
    window.print = () => undefined;
  });
  for (let print = 0; print < 2; print++) {
    await counter.page.goto(`/cases/${caseId}/receipt`);
    await counter.page.evaluate(() => {
      window.print = () => undefined;
    });
    await counter.button(new RegExp(`^${t('receipt.print')}`)).click();
    await expect(async () => {
      const row = await registry.query('select receipt_copies from cases where id = $1', [caseId]);
      expect(row.rows[0].receipt_copies).toBe(print + 1);
    }).toPass();
  }
  await counter.page.goto(`/cases/${caseId}/receipt`);
  await counter.says(/SALINAN/);
  await expect(counter.page.getByText(resident.nik)).toHaveCount(0);
});

test('halaman pencarian memuat paling banyak 160 KB skrip', async ({ counter }) => {
  const scripts = new Map<string, number>();
  counter.page.on('response', async (response) => {
    if (response.request().resourceType() === 'script')
      scripts.set(new URL(response.url()).pathname, gzipSync(await response.body()).length);
  });
  await counter.page.goto('/', { waitUntil: 'networkidle' });
  const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0) / 1024;
  expect(scripts.size).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(BUDGET_KB);
});
