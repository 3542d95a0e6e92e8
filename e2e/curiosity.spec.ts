import { anOfficer, aResident } from '../db/seed/factories';
import { looksRight } from './support/looks';
import { expect, inBothLanguages, test } from './support/world';

inBothLanguages(
  {
    id: 'pencarian ke-61 dalam satu jam ditolak, dan penyelia melihat peringatannya',
    en: 'the 61st look-up of the hour is refused, and the supervisor sees the alarm',
  },
  async ({ counter, counterOf, clerk, registry, regency, t }) => {
    const resident = await aResident(registry, { regency });
    await registry.query(
      `insert into audit_entries (act, actor_kind, actor_id, at)
       select 'resident.find', 'officer', $1, now() - interval '20 minutes' from generate_series(1, 59)`,
      [clerk.id],
    );
    await counter.openRecord(resident.nik);
    await counter.search(resident.nik);
    const sentence = t('refusals.lookup.hourly', { limit: '60', hour: '.', minute: '.', zone: '.' });
    await counter.says(sentence.split('.')[0] ?? '');
    await expect(counter.page).toHaveURL('/');
    await looksRight(counter.page);

    const supervisor = await counterOf(await anOfficer(registry, 'supervisor', { regency }));
    await supervisor.home();
    await supervisor.says(t('alarms.waiting', { count: 1 }));
    await supervisor.page.getByRole('link', { name: t('alarms.look') }).click();
    await supervisor.says(t('alarms.kind.budget'));
    await supervisor.says(clerk.name);
  },
);

inBothLanguages(
  {
    id: 'NIK sendiri dan anak sendiri ditolak; penyelia meninjau peringatannya tanpa melihat data warga',
    en: 'one’s own NIK and child are refused; the supervisor looks into the alarm without seeing a resident',
  },
  async ({ counterOf, registry, regency, t }) => {
    const own = await aResident(registry, { regency, name: 'SARI WULANDARI' });
    const family = await registry.query('select family_id from residents where id = $1', [own.id]);
    const child = await aResident(registry, { regency, name: 'ANAK SARI', familyId: family.rows[0].family_id });
    const officer = await anOfficer(registry, 'clerk', { regency, nik: own.nik, name: 'Sari Wulandari' });
    const counter = await counterOf(officer);
    await counter.search(own.nik);
    await counter.says(t('refusals.conflict.own'));
    await counter.search(child.nik);
    await counter.says(t('refusals.conflict.family'));
    await counter.page.goto(`/residents/${child.id}`);
    await counter.says(t('refusals.conflict.family'));
    await expect(counter.page.getByText(child.name)).toHaveCount(0);

    const admin = await counterOf(await anOfficer(registry, 'regency-admin', { regency }));
    await admin.page.goto('/');
    await admin.says(t('alarms.waiting', { count: 2 }));
    await looksRight(admin.page);
    await admin.page.getByRole('link', { name: t('alarms.look') }).click();
    await looksRight(admin.page);
    await admin.page
      .getByRole('link', { name: t('alarms.kind.conflict-of-interest') })
      .first()
      .click();
    await admin.heads(t('alarms.around'));
    await admin.says(officer.username);
    for (const hidden of [own.name, child.name, own.nik, child.nik, child.id])
      expect(await admin.page.content()).not.toContain(hidden);
    await looksRight(admin.page);
    await admin.page.getByRole('radio', { name: t('reasons.officer-asked') }).check();
    await admin.page.keyboard.press('Control+Enter');
    await expect(admin.page.getByText(t('alarms.finding'))).toHaveCount(0);
    await admin.page.getByRole('link', { name: t('alarms.back') }).click();
    await admin.heads(t('alarms.seen'));
    await expect(
      admin.page
        .getByRole('navigation')
        .getByText(t('alarms.waiting', { count: 1 }))
        .first(),
    ).toBeAttached();
  },
);

test('keperluan dan nomor antrean ikut tercatat, sampai warga berikutnya', async ({
  counter,
  clerk,
  registry,
  regency,
  t,
}) => {
  const { page } = counter;
  const resident = await aResident(registry, { regency });
  const queue = page.getByLabel(t('search.visit.queue'));
  await counter.home();
  await page.getByRole('radio', { name: t('reasons.complaint') }).check();
  await queue.fill('B-12');
  await page.keyboard.press('Enter');
  await expect(counter.searchBox).toBeFocused();
  await page.keyboard.type('3275041708859999');
  await page.keyboard.press('Enter');
  await counter.says(t('search.missTitle'));
  await counter.searchBox.fill(resident.nik);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/residents\//);
  await page.keyboard.press('F4');
  await page.waitForURL(/\/cases\/new/);
  await page.getByText(t('case.report.more')).click();
  await expect(page.getByLabel(t('case.report.queueNumber'))).toHaveValue('B-12');
  await page.keyboard.press('F2');
  await expect(queue).toHaveValue('B-12');
  await page.getByRole('button', { name: t('result.nextResident') }).click();
  await expect(queue).toHaveValue('');
  await expect(page.getByRole('radio', { name: t('reasons.present') })).toBeChecked();
  await expect(counter.searchBox).toBeFocused();
  const { rows } = await registry.query(
    `select reason, detail ->> 'queue' as queue from audit_entries
     where actor_id = $1 and act = 'resident.find' order by id`,
    [clerk.id],
  );
  expect(rows).toEqual([
    { reason: 'complaint', queue: 'B-12' },
    { reason: 'complaint', queue: 'B-12' },
  ]);
});

test('NIK yang dipindai ke kolom nomor antrean tetap dicari, dan tidak tertinggal di sana', async ({
  counter,
  registry,
  regency,
  t,
}) => {
  const { nik } = await aResident(registry, { regency });
  await counter.home();
  await counter.page.getByLabel(t('search.visit.queue')).focus();
  await counter.page.keyboard.type(nik);
  await counter.page.keyboard.press('Enter');
  await counter.page.waitForURL(/\/residents\//);
});

test('tanda air petugas ada di data warga dan kasusnya, di layar dan cetakan, tidak di beranda', async ({
  counter,
  clerk,
  registry,
  regency,
  t,
}) => {
  const { page } = counter;
  const mark = page.locator('svg.watermark');
  const resident = await aResident(registry, { regency });
  await counter.home();
  await expect(mark).toHaveCount(0);
  await counter.openRecord(resident.nik);
  await expect(mark).toHaveCount(1);
  await expect(mark).toHaveAttribute('aria-hidden', 'true');
  await expect(mark).toHaveCSS('pointer-events', 'none');
  expect(await mark.textContent()).toMatch(
    new RegExp(`${clerk.username} · ${clerk.office.code} · \\d\\d-\\d\\d-\\d{4} \\d\\d:\\d\\d WIB`),
  );
  await page.emulateMedia({ media: 'print' });
  await expect(mark).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await counter.report('lost');
  await counter.heads(t('identity.title'));
  await expect(mark).toHaveCount(1);
});

test('penyelia melihat nama tersamar, dan menampilkannya dengan alasan', async ({
  counterOf,
  registry,
  regency,
  t,
}) => {
  const resident = await aResident(registry, { regency, name: 'WATI CONTOH' });
  const supervisor = await counterOf(await anOfficer(registry, 'supervisor', { regency }));
  await supervisor.openRecord(resident.nik);
  await supervisor.heads('W••• C•••••');
  expect(await supervisor.page.content()).not.toContain(resident.name);
  const name = t('resident.summary.group.name');
  await supervisor.page.getByRole('button', { name: t('reveal.showGroup', { group: name }) }).click();
  await expect(supervisor.page.locator('dialog[open] svg rect[fill="url(#watermark)"]')).toBeVisible();
  await supervisor.page.getByRole('radio', { name: t('reasons.complaint') }).check();
  await supervisor.page
    .getByRole('button', { name: t('reveal.submit'), exact: true })
    .last()
    .click();
  await supervisor.says('WATI CONTOH');
});
