import { anOfficer } from '../db/seed/factories';
import { leavesNothing, looksRight } from './support/looks';
import { expect, inBothLanguages, test } from './support/world';

inBothLanguages(
  {
    id: 'daftar petugas: urut, saring, cari tanpa nama di alamat, kolom, halaman',
    en: 'the list of officers: sort, filter, search with no name in the address, columns, pages',
  },
  async ({ counterOf, registry, regency, t }) => {
    const admin = await anOfficer(registry, 'regency-admin', { regency, name: 'Agus Hermawan' });
    for (let i = 0; i < 55; i++)
      await anOfficer(registry, 'clerk', { regency, name: `Petugas Contoh ${String(i).padStart(2, '0')}` });
    await anOfficer(registry, 'supervisor', {
      regency,
      name: 'Raden Mas Panji Sosrokartono Kusumadiningrat Wiryawan, S.H., M.Si.',
    });
    const { page } = await counterOf(admin);
    await page.goto('/officers');
    const names = page.getByRole('row').getByRole('link');
    await expect(names.first()).toHaveText('Agus Hermawan');
    await looksRight(page);

    await page.getByRole('button', { name: t('officers.column.name') }).click();
    await expect(page).toHaveURL(/dir=desc/);
    await expect(names.first()).toHaveText(/^Sari|^Raden/);

    await page.getByRole('button', { name: t('officers.next') }).click();
    await expect(page).toHaveURL(/page=2/);
    await expect(page.getByText(t('officers.page', { page: '2', pages: '2' }))).toBeVisible();

    await page.getByRole('combobox', { name: t('officers.column.role') }).selectOption('supervisor');
    await expect(page).toHaveURL(/role=supervisor/);
    await expect(names).toHaveCount(1);
    await page.getByRole('button', { name: t('officers.clear') }).click();

    await page.getByRole('searchbox', { name: t('officers.search') }).fill('contoh 07');
    await page.getByRole('button', { name: t('officers.find') }).click();
    await expect(page).toHaveURL(/q=[\w-]{40,}/);
    await expect(names).toHaveText(['Petugas Contoh 07']);
    await leavesNothing(page, ['contoh 07', 'Contoh 07', 'contoh%2007']);
    await page.reload();
    await expect(names).toHaveText(['Petugas Contoh 07']);
    await expect(page.getByRole('searchbox', { name: t('officers.search') })).toHaveValue('contoh 07');

    await page.getByText(t('officers.columns'), { exact: true }).click();
    await page.getByRole('checkbox', { name: t('officers.column.username') }).check();
    await page.getByRole('checkbox', { name: t('officers.column.office') }).uncheck();
    await expect(page).toHaveURL(/cols=/);
    await expect(page.getByRole('columnheader', { name: t('officers.column.username') })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: t('officers.column.office') })).toHaveCount(0);

    await names.first().click();
    await expect(page.getByRole('heading', { name: 'Petugas Contoh 07', level: 1 })).toBeVisible();
    expect(await page.title()).not.toContain('Contoh');
    await looksRight(page);
    await page.getByRole('button', { name: t('account.deactivate.open') }).click();
    await expect(page.getByRole('dialog')).toContainText(t('reasons.suspected-misuse'));
    await looksRight(page);
    await page.goBack();
    await expect(names).toHaveText(['Petugas Contoh 07']);
  },
);

inBothLanguages(
  { id: 'meja admin, undangan, kantor, kebijakan, peran', en: 'the admin’s desk, inviting, offices, policies, roles' },
  async ({ counterOf, counter, registry, regency, clerk, t, language }) => {
    const admin = await anOfficer(registry, 'regency-admin', { regency, name: 'Agus Hermawan' });
    const { page } = await counterOf(admin);
    await page.goto('/');
    await expect(page.getByRole('heading', { name: t('admin.home.title') })).toBeVisible();
    await looksRight(page);
    await page.locator('a[href="/officers?status=active"]').click();
    await expect(page).toHaveURL(/status=active/);
    await expect(page.getByRole('link', { name: clerk.name })).toBeVisible();

    await page.getByRole('link', { name: t('officers.invite') }).click();
    await page.getByRole('textbox', { name: t('officers.name') }).fill('=HYPERLINK("http://x")');
    await page.getByRole('textbox', { name: t('officers.email') }).fill('bukan-alamat');
    await page.getByRole('button', { name: t('officers.send') }).click();
    await expect(page.getByText(t('fields.personName')).first()).toBeVisible();
    await expect(page.getByText(t('fields.email')).first()).toBeVisible();
    await expect(page.getByRole('textbox', { name: t('officers.email') })).toHaveValue('bukan-alamat');
    await looksRight(page);

    await page.goto('/offices');
    await page.getByRole('button', { name: t('admin.offices.open') }).click();
    const code = `K${language.toUpperCase()}${Date.now() % 1e7}`;
    await page.getByRole('textbox', { name: t('admin.offices.code') }).fill(code);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: t('admin.offices.area') }).selectOption(regency.region);
    await dialog.getByRole('textbox', { name: t('admin.offices.name') }).fill('UPT Kecamatan Baru');
    await dialog.getByRole('textbox', { name: t('admin.offices.address') }).fill('Jl. Baru No. 1');
    await dialog.getByRole('button', { name: t('admin.offices.openSubmit') }).click();
    const row = page.getByRole('row').filter({ hasText: code });
    await expect(row).toContainText('UPT Kecamatan Baru');
    await expect(dialog).toHaveCount(0);
    await looksRight(page);
    await row.getByRole('button', { name: new RegExp(t('admin.offices.close')) }).click();
    await page.getByRole('button', { name: t('admin.offices.closeSubmit') }).click();
    await expect(row).toContainText(t('admin.offices.closed'));
    const own = page.getByRole('row').filter({ hasText: regency.office.code });
    await own.getByRole('button', { name: new RegExp(t('admin.offices.close')) }).click();
    await page.getByRole('button', { name: t('admin.offices.closeSubmit') }).click();
    await expect(page.getByText(t('refusals.officePlace.ownOffice'))).toBeVisible();

    await page.goto('/policies');
    await expect(page.getByText(t('admin.policies.from.default')).first()).toBeVisible();
    await looksRight(page);
    await counter.page.goto('/help');
    await counter.page.getByRole('link', { name: t('office.help.rolesText') }).click();
    const deactivation = counter.page.getByRole('row').filter({ hasText: 'officer.deactivate' });
    await expect(deactivation).toContainText(t('admin.roles.proof'));
    await expect(deactivation.getByText(t('admin.roles.may'), { exact: true })).toHaveCount(2);
    await looksRight(counter.page);
    await counter.page.goto('/officers');
    await expect(counter.page.getByText(t('refusals.notAllowed'))).toBeVisible();
  },
);

test('pengawas provinsi melihat petugas, dan tidak mengubah', async ({ counterOf, registry, regency, clerk, t }) => {
  const region = regency.region.slice(0, 5);
  const overseer = await anOfficer(registry, 'provincial-overseer', { regency, region });
  const { page } = await counterOf(overseer);
  await page.goto('/officers');
  await expect(page.getByText(t('officers.leadReadOnly'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('officers.download') })).toHaveCount(0);
  await page.goto(`/officers/${clerk.id}`);
  await expect(page.getByRole('heading', { name: clerk.name, level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: t('account.deactivate.open') })).toHaveCount(0);
});
