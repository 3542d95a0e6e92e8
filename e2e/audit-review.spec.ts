import { anOfficer, aResident } from '../db/seed/factories';
import { anEntryOf, aSampleOf, judgedSignals } from './support/ledger';
import { looksRight } from './support/looks';
import { expect, inBothLanguages, test } from './support/world';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

inBothLanguages(
  {
    id: 'penyelia menandai pencarian tanpa kasus, petugas menjawab, penyelia lain menutup temuannya',
    en: 'a supervisor flags a look-up without a case, the officer answers, another supervisor closes the finding',
  },
  async ({ counter, counterOf, clerk, registry, regency, t }) => {
    const resident = await aResident(registry, { regency });
    await anEntryOf(registry, clerk, resident.id);
    await judgedSignals(registry);

    const { page } = await counterOf(await anOfficer(registry, 'supervisor', { regency }));
    await page.goto('/audit/review?tab=signals');
    await expect(page.getByRole('heading', { name: clerk.name })).toBeVisible();
    await expect(page.getByText(t('reviews.kind.look-without-case')).first()).toBeVisible();
    await looksRight(page);
    await page.getByRole('button', { name: named(t.raw('reviews.flagOf')) }).click();
    await page.getByRole('textbox', { name: t('reviews.question') }).fill('Untuk apa data ini dibuka?');
    await looksRight(page);
    await page.getByRole('button', { name: t('reviews.flagSubmit') }).click();
    await expect(page.getByText(t('reviews.signalsNone'))).toBeVisible();
    await page.getByRole('link', { name: t('reviews.tab.findings') }).click();
    await expect(page.getByRole('heading', { name: new RegExp(t('reviews.finding.open')) })).toBeVisible();

    await counter.home();
    await counter.page.getByRole('link', { name: new RegExp(t('reviews.ownTitle')) }).click();
    await counter.says('Untuk apa data ini dibuka?');
    await looksRight(counter.page);
    await counter.page
      .getByRole('textbox', { name: t('reviews.ownAnswer') })
      .fill('Warganya pergi\nsebelum gilirannya');
    await counter.button(t('reviews.ownSubmit')).click();
    await counter.says(t('reviews.finding.answered'));
    await counter.says('Warganya pergi sebelum gilirannya');

    const second = await counterOf(await anOfficer(registry, 'supervisor', { regency, name: 'Rina Penyelia' }));
    await second.page.goto('/audit/review?tab=findings');
    await second.says('Warganya pergi sebelum gilirannya');
    await looksRight(second.page);
    await second.page.getByRole('button', { name: new RegExp(t('reviews.finding.closeFinding')) }).click();
    await second.page.getByRole('radio', { name: t('reviews.finding.results.mistake') }).check();
    const dialog = second.page.getByRole('dialog');
    await dialog.getByRole('button', { name: t('reviews.finding.closeSubmit') }).click();
    await expect(second.page.getByRole('heading', { name: new RegExp(t('reviews.finding.closed')) })).toBeVisible();
    await expect(
      second.page.getByRole('definition').filter({ hasText: t('reviews.finding.results.mistake') }),
    ).toBeVisible();
    const { rows } = await registry.query(
      `select act, actor_id from audit_entries where subject_id in (select id from findings where officer_id = $1) order by id`,
      [clerk.id],
    );
    expect(rows.map(({ act }) => act)).toEqual(['audit.flag', 'finding.answer', 'finding.close']);
    expect(new Set(rows.map(({ actor_id }) => actor_id)).size).toBe(3);
  },
);

/** `Tandai: {what}` as what such a button may be called. */
const named = (text: string) => new RegExp(`^${text.replace('{what}', '')}`);

inBothLanguages(
  {
    id: 'penyelia meninjau sampel sekaligus dengan papan tik, dan melihat profil petugasnya',
    en: 'a supervisor reviews a sample at once by keyboard, and looks at the officer’s profile',
  },
  async ({ counterOf, clerk, registry, regency, t }) => {
    const resident = await aResident(registry, { regency });
    const ids: number[] = [];
    for (let n = 0; n < 3; n++) ids.push(await anEntryOf(registry, clerk, resident.id));
    await aSampleOf(registry, regency.region, ids);
    const { page } = await counterOf(await anOfficer(registry, 'supervisor', { regency }));
    await page.goto('/audit/review');
    await looksRight(page);
    await page.getByRole('checkbox', { name: new RegExp(t('reviews.selectAll')) }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByText(`${t('reviews.selectAll')} (3/3)`)).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: t('reviews.note') }).fill('Sesuai antrean');
    await page.keyboard.press('Enter');
    await expect(page.getByText(t('reviews.samplesNone'))).toBeVisible();
    await looksRight(page);

    await page.goto(`/audit/officers/${clerk.id}`);
    await expect(page.getByRole('heading', { name: clerk.name })).toBeVisible();
    await page.getByText(t('officerProfile.asTable')).click();
    await expect(page.getByRole('rowheader', { name: t('officerProfile.looksWithout') })).toBeVisible();
    await looksRight(page);
    await page.getByRole('link', { name: t('officerProfile.period', { days: '7' }) }).click();
    await expect(page).toHaveURL(/days=7/);
  },
);
