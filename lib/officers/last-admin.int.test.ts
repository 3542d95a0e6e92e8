import { randomInt } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { anOffice } from '@/db/seed/factories';
import { changeRole } from '@/lib/officers/change-role';
import { deactivateOfficer } from '@/lib/officers/deactivate';
import { inviteOfficer } from '@/lib/officers/invite';
import { moveOfficer } from '@/lib/officers/move';
import type { Officer } from '@/lib/officers/officer';
import { accountOf, anAccount, anAgency, aSession, nationalAdmin, sessionsOf, versionOf } from '@/test-support/admins';
import { asSuperuser, superuserPool } from '@/test-support/database';
import { officerFor } from '@/test-support/officer';

const answer = (sent: Promise<unknown>) =>
  sent.then(
    () => 'done',
    (error: { key?: string }) => error.key ?? error,
  );
const deactivate = async (by: Officer, officerId: string) =>
  answer(deactivateOfficer(by, { officerId, version: await versionOf({ id: officerId }), reason: 'moved' }));

describe('the last admin of an area', () => {
  test('stays: not deactivated, not given another role, not moved away', async () => {
    const { regency, admin, other, office } = await anAgency();
    const centre = await nationalAdmin(regency);
    expect(await deactivate(centre, other.id)).toBe('done');
    expect(await deactivate(centre, admin.id)).toBe('officer.lastAdmin');
    const { id: officerId } = admin;
    const role = changeRole(centre, { officerId, version: 1, role: 'clerk' });
    expect(await answer(role)).toBe('officer.lastAdmin');
    const province = regency.region.slice(0, 5);
    const moved = moveOfficer(centre, { officerId, version: 1, officeId: office.id, region: province });
    expect(await answer(moved)).toBe('officer.lastAdmin');
    expect(await accountOf(officerId)).toMatchObject({ disabled_at: null, role: 'regency-admin', version: 1 });
  });

  test('may move to another office of the same area', async () => {
    const { regency, admin, other } = await anAgency();
    const centre = await nationalAdmin(regency);
    await deactivate(centre, other.id);
    const officeId = (await anOffice(superuserPool(), regency.region)).id;
    expect(await answer(moveOfficer(centre, { officerId: admin.id, version: 1, officeId }))).toBe('done');
  });

  test('one who was invited but has not joined does not count', async () => {
    const { regency, admin, other, office } = await anAgency();
    await inviteOfficer(admin, {
      name: 'Admin Baru',
      role: 'regency-admin',
      officeId: office.id,
      email: `baru.${admin.username}@contoh.go.id`,
    });
    const centre = await nationalAdmin(regency);
    await deactivate(centre, other.id);
    expect(await deactivate(centre, admin.id)).toBe('officer.lastAdmin');
  });

  test('two admins who deactivate each other at once: one stays', async () => {
    for (let round = 0; round < 5; round++) {
      const { admin, other } = await anAgency();
      const both = await Promise.all([deactivate(admin, other.id), deactivate(other, admin.id)]);
      expect(both.sort()).toEqual(['done', 'officer.lastAdmin']);
      const left = [await accountOf(admin.id), await accountOf(other.id)].filter(({ disabled_at }) => !disabled_at);
      expect(left).toHaveLength(1);
    }
  });
});

test('a role above the own is not given, and one of another height neither', async () => {
  const { admin, clerk, regency } = await anAgency();
  const change = { officerId: clerk.id, version: 1, role: 'national-admin' } as const;
  expect(await answer(changeRole(admin, change))).toBe('officer.notYours');
  expect(await answer(changeRole(await nationalAdmin(regency), change))).toBe('officer.roleArea');
  expect(await accountOf(clerk.id)).toMatchObject({ role: 'clerk', version: 1 });
});

test('deactivating ends every session with the reason, and says it in the ledger', async () => {
  const { admin, clerk } = await anAgency();
  await aSession(clerk);
  const answered = await deactivateOfficer(admin, { officerId: clerk.id, version: 1, reason: 'suspected-misuse' });
  expect(answered).toEqual({ sessions: 1 });
  expect(await sessionsOf(clerk)).toEqual(['deactivated']);
  expect(await accountOf(clerk.id)).toMatchObject({ disabled_reason: 'suspected-misuse' });
  const [entry] = await asSuperuser(
    "select * from audit_entries where subject_id = $1 and act = 'officer.deactivate'",
    [clerk.id],
  );
  expect(entry).toMatchObject({ reason: 'suspected-misuse', detail: { sessions: 1 } });
});

test('in Jakarta the province is the agency: its admin manages all its cities, and no other province', async () => {
  const elsewhere = await anAgency();
  const province = `ID.${randomInt(46, 50)}`;
  const cities = [`${province}.71`, `${province}.72`];
  for (const [path, kind] of [[province, 'province'], ...cities.map((city) => [city, 'kota'])])
    await asSuperuser(
      `insert into areas (path, code, parent_path, kind, name) values ($1, translate($1, 'ID.', ''), regexp_replace($1, '[.]..$', ''), $2, $1)
       on conflict do nothing`,
      [path, kind],
    );
  const [office, second] = [
    await anOffice(superuserPool(), cities[0] ?? ''),
    await anOffice(superuserPool(), cities[1] ?? ''),
  ];
  const regency = { region: province, district: '', office };
  const admin = officerFor(await anAccount('regency-admin', regency));
  for (const [city, at] of [
    [cities[0], office],
    [cities[1], second],
  ] as const) {
    const region = city ?? '';
    const input = {
      name: 'Petugas Sudin',
      role: 'clerk' as const,
      officeId: at.id,
      email: `sudin${randomInt(1e9)}@contoh.go.id`,
    };
    const { officerId } = await inviteOfficer(admin, input);
    expect(await accountOf(officerId)).toMatchObject({ region, office_id: at.id });
    expect(await deactivate(admin, officerId)).toBe('done');
  }
  const clerk = await anAccount('clerk', regency, { region: cities[0] ?? '' });
  const moved = moveOfficer(admin, { officerId: clerk.id, version: 1, officeId: second.id, region: province });
  expect(await answer(moved)).toBe('done');
  // An area that does not hold the office: refused.
  const wrong = moveOfficer(admin, { officerId: clerk.id, version: 2, officeId: second.id, region: cities[0] });
  expect(await answer(wrong)).toBe('officer.officeOutside');
  expect(await deactivate(admin, elsewhere.clerk.id)).toBe('notFound');
});
