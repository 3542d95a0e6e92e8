import { anOfficer, aResident } from '../db/seed/factories';
import { looksRight } from './support/looks';
import { expect, inBothLanguages, test } from './support/world';

inBothLanguages(
  {
    id: 'peramban kedua menggantikan yang pertama, dan yang pertama diberi tahu loket dan kantornya',
    en: 'a second browser replaces the first, and the first is told which counter and office',
  },
  async ({ counter, counterOf, clerk, regency, t }) => {
    await counter.home();
    const second = await counterOf(clerk);
    await second.home();
    await second.button(t('session.counter.number', { number: '2' })).click();
    const office = regency.office.name;
    await second.says(t('session.counter.at', { office, number: '2' }));
    await expect(second.page.getByText(t('session.counter.question'))).toHaveCount(0);
    await counter.page.goto('/cases');
    await counter.page.waitForURL('**/sign-in');
    await counter.says(t('session.ended.replacedAt', { office, counter: '2' }));
    await looksRight(counter.page);
    await second.home();
  },
);

inBothLanguages(
  {
    id: 'ganti petugas: kasus tetap di kantor, rekan melanjutkannya, dan riwayatnya mencatat serah terima',
    en: 'switch officer: the case stays, a colleague goes on with it, and its history says so',
  },
  async ({ counterOf, registry, regency, t }) => {
    const pin = '246810';
    const first = await counterOf(await anOfficer(registry, 'clerk', { regency, pin, name: 'Sari Wulandari' }));
    const resident = await aResident(registry, { regency, name: 'DEWI KARTIKA CONTOH' });
    await first.home();
    await first.button(t('session.counter.number', { number: '3' })).click();
    await first.says(t('session.counter.at', { office: regency.office.name, number: '3' }));
    await first.openRecord(resident.nik);
    const caseId = await first.report('lost');
    await first.page.keyboard.press('Alt+K');
    await first.page.waitForURL('**/locked');
    await first.button(t('session.lock.handOver')).click();
    await first.page.waitForURL('**/sign-in?handover');
    await first.says(t('session.ended.handOver'));
    await looksRight(first.page);
    await first.page.goto(`/cases/${caseId}`);
    await first.page.waitForURL('**/sign-in');

    const next = await counterOf(await anOfficer(registry, 'clerk', { regency, pin, name: 'Budi Santoso' }));
    await next.page.goto(`/cases/${caseId}`);
    await next.identified();
    await next.page.goto(`/residents/${resident.id}?tab=riwayat`);
    await next.says(t('acts.session.hand-over'));
  },
);

test('sesudah keluar, Kembali tidak menunjukkan apa pun', async ({ counter, registry, regency, t }) => {
  const { page } = counter;
  const resident = await aResident(registry, { regency, name: 'DEWI KARTIKA CONTOH' });
  await counter.openRecord(resident.nik);
  await counter.says('DEWI KARTIKA CONTOH');
  await page.getByRole('button', { name: new RegExp(t('shell.account', { name: '' })) }).click();
  await page.getByRole('button', { name: t('shell.signOut'), exact: true }).click();
  await page.waitForURL(/\/sign-in/);
  await page.goBack();
  await page.waitForURL(/\/sign-in/);
  await counter.heads(t('signIn.title'));
  expect(await page.content()).not.toContain('DEWI KARTIKA CONTOH');
});

test('loket yang dilewati tidak ditanyakan lagi; komputer yang sama mengusulkan nomor tadi', async ({
  counter,
  clerk,
  counterOf,
  t,
}) => {
  await counter.home();
  await counter.button(t('session.counter.skip')).click();
  await expect(counter.page.getByText(t('session.counter.question'))).toHaveCount(0);
  await counter.home();
  await expect(counter.page.getByText(t('session.counter.question'))).toHaveCount(0);
  const next = await counterOf(clerk);
  await next.home();
  await looksRight(next.page);
  await next.button(t('session.counter.number', { number: '1' })).click();
  await next.says(/Loket 1/);
});

test('profil menunjukkan sesi sendiri dan mengakhiri yang lain', async ({ counter, registry, clerk, t }) => {
  await registry.query(
    `insert into sessions (id_hash, officer_id, office_id, device, expires_at)
     select decode(md5(random()::text), 'hex'), id, office_id, 'Firefox, Windows', now() + interval '12 hours' from officers where id = $1`,
    [clerk.id],
  );
  const { page } = counter;
  await page.goto('/profile');
  await counter.says('Firefox, Windows');
  await counter.says(t('session.own.this'));
  await looksRight(page);
  await page.getByRole('button', { name: t('session.own.end'), exact: true }).click();
  await counter.says(t('session.own.onlyThis'));
  await counter.says(t('session.own.why.by-officer'));
});
