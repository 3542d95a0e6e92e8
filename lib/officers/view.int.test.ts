import { beforeAll, describe, expect, test } from 'vitest';
import { viewOfficer } from '@/lib/officers/view';
import { anAccount, anAgency } from '@/test-support/admins';
import { entriesOf } from '@/test-support/ledger';
import { officerFor } from '@/test-support/officer';

import { aStaff, type Staff } from '@/test-support/staff';

let agency: Staff;
beforeAll(async () => {
  agency = await aStaff();
});

describe('the page of an officer', () => {
  test('shows that factors are there and never what they are; who may not change the address sees it masked', async () => {
    const { clerk, admin, regency } = agency;
    const seen = await viewOfficer(admin, { officerId: clerk.id });
    expect(seen).toMatchObject({
      email: `${clerk.username}@contoh.go.id`,
      factors: { totp: true, passkeys: 0, pin: true },
    });
    const text = JSON.stringify(seen);
    for (const secret of ['password', 'sealed', 'JBSWY3DPEHPK3PXP', 'linkHash']) expect(text).not.toContain(secret);
    const overseer = officerFor(await anAccount('provincial-overseer', regency));
    expect((await viewOfficer(overseer, { officerId: clerk.id })).email).toMatch(/^.•••@contoh/);
  });

  test('tells what was done to the account and by it, and looking is on record', async () => {
    const seen = await viewOfficer(agency.admin, { officerId: agency.people.gone });
    expect(seen.history[0]).toMatchObject({
      act: 'officer.deactivate',
      reason: 'retired',
      actorName: agency.admin.name,
    });
    const own = await viewOfficer(agency.other, { officerId: agency.admin.id });
    expect(own.history.map(({ act }) => act)).toContain('officer.deactivate');
    expect((await entriesOf(agency.other)).slice(-1)).toMatchObject([
      { act: 'officer.view', subject_id: agency.admin.id },
    ]);
  });

  test('is for admins and overseers of the area, and a page that is not there is not found', async () => {
    const beside = await anAgency();
    const { id: officerId } = agency.clerk;
    await expect(viewOfficer(beside.admin, { officerId })).rejects.toMatchObject({ key: 'notFound' });
    const clerk = officerFor(await anAccount('clerk', agency.regency));
    await expect(viewOfficer(clerk, { officerId })).rejects.toMatchObject({ key: 'notAllowed' });
    await expect(viewOfficer(agency.admin, { officerId: 'x' })).rejects.toMatchObject({ key: 'badInput' });
  });
});
