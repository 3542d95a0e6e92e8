import { aResident } from '../db/seed/factories';
import type { Counter } from './support/counter';
import { expect, test } from './support/world';

type Registry = { query: (text: string, values: unknown[]) => Promise<{ rows: { act: string }[] }> };

const doneIn = async (registry: Registry, caseId: string) => {
  const found = await registry.query(
    `select act from audit_entries where case_id = $1 and outcome = 'done' and act = 'case.decide'`,
    [caseId],
  );
  return found.rows.length;
};
const revocationsOf = async (registry: Registry, residentId: string) => {
  const found = await registry.query(
    `select act from audit_entries where resident_id = $1 and outcome = 'done' and act = 'credential.revoke'`,
    [residentId],
  );
  return found.rows.length;
};

async function upToTheRedButton(counter: Counter, nik: string): Promise<string> {
  await counter.openRecord(nik);
  const caseId = await counter.report('lost');
  await counter.identified();
  await counter.choose('none');
  await counter.onward();
  return caseId;
}

test('server mati tepat setelah mencatat, sebelum menjawab: "Belum pasti", lalu satu pencabutan dan satu catatan', async ({
  ownSite,
  counterOf,
  clerk,
  registry,
  regency,
  t,
}) => {
  const resident = await aResident(registry, { regency, model: 'Samsung A14' });
  const counter = await counterOf(clerk, ownSite.url);
  const caseId = await upToTheRedButton(counter, resident.nik);
  await counter.press('none', 'Samsung A14');
  await counter.practiceCode();
  const killed = new Promise<void>((resolve) => {
    ownSite.database.armAfter(1, () => {
      ownSite.kill();
      resolve();
    });
  });
  await counter.prove();
  await killed;
  await counter.says(t('form.uncertain'));
  expect(await doneIn(registry, caseId)).toBe(1);
  await ownSite.start();
  await counter.heads(t('result.title.none'));
  expect(await doneIn(registry, caseId)).toBe(1);
  expect(await revocationsOf(registry, resident.id)).toBe(1);
});

test('basis data hilang lalu kembali: layar mengatakannya, isian tetap, dan tidak perlu mulai ulang', async ({
  ownSite,
  counterOf,
  clerk,
  registry,
  regency,
  t,
}) => {
  const resident = await aResident(registry, { regency });
  const counter = await counterOf(clerk, ownSite.url);
  await counter.home();
  ownSite.database.cut();
  await counter.searchBox.fill(resident.nik);
  await counter.page.keyboard.press('Enter');
  await counter.says(t('form.uncertain'));
  await expect(counter.searchBox).toHaveValue(/\d/);
  ownSite.database.mend();
  await counter.page.waitForURL(/\/residents\//);

  ownSite.database.cut();
  await counter.page.goto('/cases');
  await counter.heads('Basis data tidak menjawab');
  expect(await counter.page.content()).not.toMatch(/ECONN|at async|node_modules/);
  ownSite.database.mend();
  await counter.button('Coba lagi').click();
  await counter.heads(t('casesList.title'));
});

test('tombol merah ditekan dua kali: satu pencabutan', async ({ counter, registry, regency, t }) => {
  const resident = await aResident(registry, { regency, model: 'Infinix Hot 30' });
  const caseId = await upToTheRedButton(counter, resident.nik);
  await counter.button(t('review.submit.none', { model: 'Infinix Hot 30' })).dblclick();
  await counter.prove();
  await counter.heads(t('result.title.none'));
  expect(await doneIn(registry, caseId)).toBe(1);
  expect(await revocationsOf(registry, resident.id)).toBe(1);
});

test('setelah keluar, tombol Kembali tidak menampilkan data siapa pun', async ({ counter, registry, regency, t }) => {
  const resident = await aResident(registry, { regency, name: 'RAHMAT RAHASIA' });
  await counter.openRecord(resident.nik);
  await counter.says('RAHMAT RAHASIA');
  await counter.page.getByRole('button', { name: new RegExp(t('shell.account', { name: '' })) }).click();
  await counter.page.getByRole('button', { name: t('shell.signOut'), exact: true }).click();
  await counter.page.waitForURL(/\/sign-in/);
  await counter.page.goBack();
  await expect(counter.page.getByRole('heading', { name: t('signIn.title') })).toBeVisible();
  await expect(counter.page.getByText('RAHMAT RAHASIA')).toHaveCount(0);
});

test('sesi dicabut di tengah pekerjaan: satu kalimat, tidak ada yang berubah', async ({
  counter,
  clerk,
  registry,
  regency,
  t,
}) => {
  const resident = await aResident(registry, { regency });
  await counter.openRecord(resident.nik);
  await counter.page.keyboard.press('F4');
  await counter.page.waitForURL(/\/cases\/new/);
  await registry.query(`update sessions set ended_at = now(), ended_because = 'revoked' where officer_id = $1`, [
    clerk.id,
  ]);
  await counter.page.getByRole('radio', { name: t('labels.cause.lost') }).check();
  await counter.page.keyboard.press('Control+Enter');
  await counter.says(t('refusals.signedOut'));
  await expect(counter.page.getByRole('radio', { name: t('labels.cause.lost') })).toBeChecked();
  await counter.page.goto('/');
  await counter.page.waitForURL(/\/sign-in/);
});

for (const path of [
  '/residents/bukan-uuid',
  '/cases/bukan-uuid',
  '/residents/00000000-0000-4000-8000-000000000000',
  '/tidak-ada',
])
  test(`alamat yang tidak ada, ${path}: satu halaman yang mengatakannya`, async ({ counter, t }) => {
    const answer = await counter.page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(counter.page.getByRole('heading', { level: 1 })).toHaveText(
      new RegExp(`${t('shell.notFound.title')}|${t('office.notFound.title')}`),
    );
  });
