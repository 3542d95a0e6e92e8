import { anOfficer, aRegency, aResident } from '../db/seed/factories';
import { seal } from '../db/sealing';
import { test } from './support/world';

test('lihat', async ({ counterOf, registry, regency, clerk }) => {
  test.setTimeout(240_000);
  const away = await aRegency(registry);
  const resident = await aResident(registry, { regency, name: 'BUDI CONTOH SANTOSA' });
  const long = await anOfficer(registry, 'clerk', { regency, name: 'Raden Mas Panji Sosrokartono Kusumadiningrat Wiryawan, S.H., M.Si.' });
  const supervisor = await anOfficer(registry, 'supervisor', { regency, name: 'Ratna Penyelia' });
  const acts = ['resident.find', 'resident.view', 'case.report', 'credential.suspend', 'resident.reveal', 'case.decide', 'session.start', 'case.print-receipt', 'approval.approve', 'officer.export'];
  for (let i = 0; i < 260; i++)
    await registry.query(
      `insert into audit_entries (act, outcome, actor_kind, actor_id, actor_region, region, office_id, role, resident_id, reason, counter, request_id, at)
       values ($1, $2, $3, $4, $5, $6, $7, 'clerk', $8, 'present', 3, md5($9::text), now() - $9::int * interval '5 minutes 7 seconds')`,
      [acts[(i * 7) % acts.length], i % 13 === 4 ? 'refused' : i % 29 === 3 ? 'failed' : i % 31 === 5 ? 'requested' : 'done', i % 17 === 2 ? 'machine' : i % 19 === 7 ? 'wallet' : 'officer',
       i % 17 === 2 || i % 19 === 7 ? null : i % 11 === 1 ? supervisor.id : i % 4 === 1 ? long.id : clerk.id, regency.region, i % 9 === 3 ? away.region : regency.region,
       regency.office.id, i % 5 === 4 ? null : resident.id, i]);
  const device = resident.device?.deviceId ?? '';
  const changes = [
    { table: 'credentials', row: device, did: 'update', columns: { status: ['active', 'revoked'], reason: [null, 'lost'], changed_at: ['2026-11-28T03:00:00Z', '2026-11-28T04:00:00Z'] } },
    { table: 'devices', row: device, did: 'update', columns: { phone_sealed: { sealed: [seal('devices.phone', device, '+628111').toString('base64'), seal('devices.phone', device, '+6281234567890').toString('base64')] }, key_thumbprint: 'changed', model: ['Samsung A14', null] } },
  ];
  const { rows } = await registry.query(
    `insert into audit_entries (act, actor_kind, actor_id, actor_region, region, office_id, role, resident_id, reason, counter, request_id, xid, changes)
     select a, 'officer', $1, $2, $2, $3, 'clerk', $4, 'lost', 3, 'a1b2c3d4e5f60718', '777777777', $5 from unnest(array['credential.revoke', 'case.decide', 'credential.reissue']) a returning id::text`,
    [clerk.id, regency.region, regency.office.id, resident.id, JSON.stringify(changes)]);
  const { page } = await counterOf(supervisor);
  await page.setViewportSize({ width: 1366, height: 768 });
  const shot = async (name: string) => { await page.waitForTimeout(700); await page.screenshot({ path: `/tmp/C-shots/${name}.png` }); };
  await page.goto('/audit'); await shot('01-list');
  await page.emulateMedia({ colorScheme: 'dark' }); await shot('02-list-dark'); await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/audit?groups=access,case&outcome=refused&outsideArea=yes&period=7d&officer=' + clerk.id); await shot('03-filtered');
  await page.goto('/audit?entry=' + rows[1].id); await page.waitForTimeout(800); await shot('04-drawer');
  await page.locator('aside .overflow-y-auto').last().evaluate((e) => e.scrollTo(0, 600)); await shot('05-drawer-scrolled');
  await page.emulateMedia({ colorScheme: 'dark' }); await shot('06-drawer-dark'); await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'JSON' }).click(); await shot('07-raw');
  await page.getByRole('button', { name: 'Ringkasan' }).click();
  await page.getByRole('button', { name: 'Tampilkan', exact: true }).first().click(); await shot('08-reveal');
  await page.keyboard.press('Escape'); await page.keyboard.press('Escape');
  await page.goto('/audit'); await page.getByText('Kolom', { exact: true }).click(); await shot('09-columns');
  await page.getByText('Kolom', { exact: true }).click();
  await page.getByRole('button', { name: 'Simpan tampilan' }).click(); await shot('10-save');
  await page.keyboard.press('Escape');
  await page.goto('/audit?filters=false&cols=at,actor,role,act,object,office,area,outcome,reason,case,counter,request'); await shot('11-all-columns');
  await page.goto('/audit?outcome=failed&case=' + rows[0].id.padStart(8, '0') + '-0000-4000-8000-000000000000'); await shot('12-empty');
  await page.goto('/audit?dense=false'); await shot('13-roomy');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/audit'); await shot('20-phone'); await page.screenshot({ path: '/tmp/C-shots/21-phone-full.png', fullPage: true });
  await page.goto('/audit?filters=false'); await shot('22-phone-nofilter');
  await page.goto('/audit?entry=' + rows[1].id); await page.waitForTimeout(800); await shot('23-phone-drawer');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ media: 'print' }); await page.goto('/audit'); await page.screenshot({ path: '/tmp/C-shots/30-print.png', fullPage: true });
  await page.goto('/audit?entry=' + rows[1].id); await page.waitForTimeout(900); await page.screenshot({ path: '/tmp/C-shots/31-print-drawer.png', fullPage: true });
  await page.emulateMedia({ media: 'screen' });
  await page.goto('/residents/' + resident.id + '?tab=riwayat'); await shot('40-record');
});
