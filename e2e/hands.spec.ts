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
  await counter.heads(t('result.title.none'));
  await counter.nextResident();
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
