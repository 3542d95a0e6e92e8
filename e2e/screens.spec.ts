import { anOfficer, aRegency, aResident } from '../db/seed/factories';
import { leavesNothing, looksRight } from './support/looks';
import { expect, test } from './support/world';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('layar sebelum masuk terbaca semua orang, terang dan gelap, sampai 360 px', async ({ page }) => {
  await page.goto('/sign-in');
  await looksRight(page);
  await page.goto('/claim/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
  await looksRight(page);
});

test('beranda dan hasil pencarian terbaca semua orang', async ({ counter, registry, t }) => {
  const away = await aRegency(registry);
  const resident = await aResident(registry, { regency: away });
  await counter.home();
  await looksRight(counter.page);
  await counter.search(resident.nik);
  await counter.says(t('search.card.outOfArea'));
  await looksRight(counter.page);
  await leavesNothing(counter.page, [resident.nik, resident.name]);
  await counter.search('3275041708859999');
  await counter.says(t('search.missTitle'));
  await looksRight(counter.page);
  await counter.search('327504');
  await counter.says(t('search.errors.length', { digits: '6' }));
  await looksRight(counter.page);
});

test('data penduduk, semua tab, terbaca semua orang', async ({ counter, registry, regency }) => {
  const name = 'RADEN AJENG KUSUMANINGRUM PUSPITASARI WIDYANINGSIH HADINOTO';
  const resident = await aResident(registry, { regency, name, sex: 'female', copies: 2 });
  await counter.openRecord(resident.nik);
  await looksRight(counter.page);
  const { pathname } = new URL(counter.page.url());
  for (const tab of ['perangkat', 'kasus', 'riwayat']) {
    await counter.page.goto(`${pathname}?tab=${tab}`);
    await looksRight(counter.page);
  }
  await leavesNothing(counter.page, [resident.nik, name, resident.device?.phone ?? '']);
});

test('keadaan khusus penduduk dikatakan di datanya', async ({ counter, registry, regency, t }) => {
  const deceased = await aResident(registry, {
    regency,
    nikState: 'deceased',
    deceasedOn: '2026-03-01',
    credential: 'none',
  });
  await counter.openRecord(deceased.nik);
  await counter.says(t('refusals.eligibility.deceased'));
  await looksRight(counter.page);
  const young = await aResident(registry, {
    regency,
    birthDate: '2012-05-05',
    maritalStatus: 'single',
    credential: 'none',
  });
  await counter.openRecord(young.nik);
  await counter.says(t('refusals.eligibility.tooYoung'));
});

test('setiap langkah kasus terbaca semua orang, dan tidak ada data pribadi yang tertinggal', async ({
  counter,
  registry,
  regency,
}) => {
  const resident = await aResident(registry, { regency, model: 'Samsung A14' });
  await counter.openRecord(resident.nik);
  await counter.page.keyboard.press('F4');
  await counter.page.waitForURL(/\/cases\/new/);
  await looksRight(counter.page);
  const caseId = await counter.saveReport('lost');
  await looksRight(counter.page);
  await counter.identified();
  await looksRight(counter.page);
  await counter.choose('phone');
  await counter.proveContact('sms', '081298765432');
  await counter.proveContact('email', 'warga.baru@contoh.id');
  await looksRight(counter.page);
  await counter.onward();
  await looksRight(counter.page);
  await counter.pressRed('phone', 'Samsung A14');
  await expect(counter.page.getByText(/^\d{3} \d{3}$/)).toBeVisible();
  await looksRight(counter.page);
  await leavesNothing(counter.page, [resident.nik, resident.name, '81298765432', 'warga.baru']);
  await counter.page.goto(`/cases/${caseId}/receipt`);
  await looksRight(counter.page);
  await counter.page.goto('/practice/phone');
  await looksRight(counter.page);
  await counter.page.goto('/cases');
  await looksRight(counter.page);
});

test('kasus yang berhenti dan yang lanjut dengan bukti lemah terbaca semua orang', async ({
  counter,
  registry,
  regency,
  t,
}) => {
  const stopped = await aResident(registry, { regency });
  await counter.openRecord(stopped.nik);
  await counter.report('lost');
  await counter.checkIdentity({ present: 'match', face: 'mismatch', reader: 'unavailable', document: 'unavailable' });
  await counter.heads(t('identity.stopped.title'));
  await looksRight(counter.page);
  const waiting = await aResident(registry, { regency });
  await counter.openRecord(waiting.nik);
  await counter.report('lost');
  await counter.checkIdentity({ present: 'match', face: 'match', reader: 'unavailable', document: 'unavailable' });
  await counter.heads(t('destination.title'));
  await looksRight(counter.page);
});

for (const role of ['supervisor', 'regency-admin', 'national-admin', 'auditor'] as const)
  test(`beranda untuk peran ${role} jujur dan terbaca`, async ({ counterOf, registry, regency }) => {
    const officer = await anOfficer(registry, role, { regency });
    const { page } = await counterOf(officer);
    const answer = await page.goto('/');
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await looksRight(page);
  });

test('semua komponen di halaman contoh terbaca semua orang', async ({ page }) => {
  await page.goto('/sample');
  await looksRight(page);
});
