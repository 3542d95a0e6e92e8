import { anOfficer, aRegency, aResident } from '../db/seed/factories';
import { leavesNothing, looksRight } from './support/looks';
import { expect, inBothLanguages, test } from './support/world';

inBothLanguages(
  {
    id: 'penyelia menemukan pencarian tanpa kasus, membuka catatannya, dan menyimpan tampilannya',
    en: 'a supervisor finds a look-up without a case, opens its entry, and saves the view',
  },
  async ({ counter, counterOf, clerk, registry, regency, t }) => {
    const resident = await aResident(registry, { regency, name: 'BUDI CONTOH SANTOSA' });
    const away = await aResident(registry, { regency: await aRegency(registry) });
    await counter.openRecord(resident.nik);
    await counter.search(away.nik);
    await counter.says(t('search.card.outOfArea'));

    // As the clock finds it, once the minutes have passed in which a case would have come of it.
    await registry.query(
      `insert into audit_signals (kind, entry_id, entry_at, officer_id, region, actor_area)
       select 'look-without-case', id, at, actor_id, actor_region, actor_area from audit_entries
       where actor_id = $1 and act = 'resident.find' on conflict do nothing`,
      [clerk.id],
    );

    const { page } = await counterOf(await anOfficer(registry, 'supervisor', { regency, name: 'Ibu Penyelia' }));
    await page.goto('/');
    await page
      .getByRole('link', { name: t('audit.title'), exact: true })
      .first()
      .click();
    const rows = page.getByRole('row').filter({ hasText: clerk.name });
    await expect(rows.filter({ hasText: t('acts.resident.view') })).toHaveCount(1);
    await looksRight(page);

    await page.getByRole('link', { name: t('audit.views.seed.without-case') }).click();
    await expect(page).toHaveURL(/withoutCase=yes/);
    await expect(rows.first()).toContainText(t('acts.resident.find'));
    await expect(rows).toHaveCount(2);
    await expect(rows.filter({ hasText: t('audit.flag.outsideArea') })).toHaveCount(1);

    await page.getByRole('textbox', { name: t('audit.filters.nik') }).fill(resident.nik);
    await page.getByRole('button', { name: t('audit.filters.find') }).click();
    await expect(page).toHaveURL(/resident=[\w-]{40,}/);
    await expect(rows).toHaveCount(1);
    await leavesNothing(page, [resident.nik, resident.name]);
    expect(await page.content()).not.toContain(resident.nik);

    const tag = (name: string) => page.getByRole('button', { name: t('audit.tags.remove', { name }) });
    await tag(t('audit.filters.withoutCase')).click();
    await expect(rows).toHaveCount(2);

    await rows.first().getByRole('button').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('complementary', { name: t('audit.entry.title') });
    await expect(drawer).toContainText(clerk.name);
    await expect(drawer.getByRole('heading', { level: 2 })).toHaveText(t('acts.resident.find'));
    await looksRight(page);
    expect(await page.content()).not.toContain(resident.name);
    await drawer.getByRole('button', { name: t('audit.entry.tab.raw') }).click();
    await expect(drawer.locator('pre')).toContainText('"act": "resident.find"');
    await drawer.getByRole('button', { name: t('reviews.flag') }).click();
    await page.getByRole('textbox', { name: t('reviews.question') }).fill('Untuk apa data ini dicari?');
    await page.getByRole('button', { name: t('reviews.flagSubmit') }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('k');
    await expect(drawer.getByRole('heading', { level: 2 })).toHaveText(t('acts.resident.view'));
    await page.keyboard.press('Escape');
    await expect(drawer).toHaveCount(0);
    await expect(page.locator('[data-row-button]:focus')).toHaveCount(1); // the row it was opened from

    await page.getByRole('button', { name: t('audit.views.save') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: t('audit.views.name') }).fill('Luar wilayah, sebulan');
    await dialog.getByRole('button', { name: t('audit.views.save') }).click();
    await expect(dialog).toContainText(t('refusals.audit.viewOfResident'));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: t('audit.tags.remove', { name: 'NIK' }) }).click();
    await page.getByRole('combobox', { name: t('audit.filters.period') }).selectOption('30d');
    await page.getByRole('checkbox', { name: t('audit.filters.outsideArea') }).check();
    await expect(page).toHaveURL(/period=30d/);
    await expect(page).toHaveURL(/outsideArea=yes/);
    await page.getByRole('button', { name: t('audit.views.save') }).click();
    await dialog.getByRole('textbox', { name: t('audit.views.name') }).fill('Luar wilayah, sebulan');
    await looksRight(page);
    await dialog.getByRole('button', { name: t('audit.views.save') }).click();
    const tab = page.getByRole('link', { name: 'Luar wilayah, sebulan' });
    await expect(tab).toHaveAttribute('aria-current', 'page');
    await page.getByRole('link', { name: t('audit.views.latest') }).click();
    await tab.click();
    await expect(page).toHaveURL(/outsideArea=yes/);
    await expect(rows).toHaveCount(1);
    await page.getByRole('button', { name: t('audit.views.remove') }).click();
    await dialog.getByRole('button', { name: t('audit.views.remove') }).click();
    await expect(tab).toHaveCount(0);
  },
);

test('kolom dipilih dan diurutkan dengan tombol, J dan K dapat dimatikan, halaman bolak-balik', async ({
  counterOf,
  clerk,
  registry,
  regency,
  t,
}) => {
  await registry.query(
    `insert into audit_entries (act, actor_kind, actor_id, actor_region, region, office_id, role, at)
     select 'case.view', 'officer', $1, $2, $2, $3, 'clerk', now() - g * interval '1 minute' from generate_series(1, 240) g`,
    [clerk.id, regency.region, regency.office.id],
  );
  const { page } = await counterOf(await anOfficer(registry, 'auditor', { regency }));
  await page.goto('/audit');
  const buttons = page.locator('[data-row-button]');
  await expect(buttons).toHaveCount(100);
  const first = await buttons.nth(50).innerText();
  const turnTo = async (side: 'next' | 'previous') => {
    const top = await buttons.first().innerText();
    await page.getByRole('button', { name: t(`audit.${side}`) }).click();
    await expect(buttons.first()).not.toHaveText(top);
  };
  await turnTo('next');
  await expect(page).toHaveURL(/cursor=after_/);
  await turnTo('next');
  await expect(page.getByRole('button', { name: t('audit.next') })).toHaveAttribute('aria-disabled', 'true');
  await turnTo('previous');
  await turnTo('previous');
  await expect(page.getByText(first).first()).toBeVisible();

  await page.getByText(t('audit.columns'), { exact: true }).click();
  const menu = page.getByRole('group', { name: t('audit.columnsTitle') });
  await menu.getByRole('checkbox', { name: t('audit.column.case') }).uncheck();
  await expect(page).toHaveURL(/cols=/);
  await page.getByRole('button', { name: t('audit.moveUp', { name: t('audit.column.outcome') }) }).click();
  await expect(page.getByRole('columnheader').nth(2)).toHaveText(t('audit.column.outcome'));
  await expect(page.getByRole('columnheader', { name: t('audit.column.case') })).toHaveCount(0);
  await page.getByRole('checkbox', { name: t('audit.keys') }).uncheck();
  await page.getByText(t('audit.columns'), { exact: true }).click();
  await page.keyboard.press('j');
  await expect(page.locator('[data-row-button]:focus')).toHaveCount(0);
  await page.reload();
  await page.keyboard.press('j');
  await expect(page.locator('[data-row-button]:focus')).toHaveCount(0);

  await page.getByRole('button', { name: t('audit.filters.hide') }).click();
  await expect(page.getByRole('complementary', { name: t('audit.filters.title') })).toHaveCount(0);
  await looksRight(page);
  await page.goto('/audit?outcome=refused&officer=x&cursor=nonsense');
  await expect(page.getByRole('heading', { name: t('audit.title'), level: 1 })).toBeVisible();
  await page.goto('/audit?outcome=failed&period=1y');
  await expect(page.getByText(t('audit.none'))).toBeVisible();
  await looksRight(page);
  await page.goto('/audit?entry=999999999999');
  await expect(page.getByText(t('refusals.notFound'))).toBeVisible();
});
