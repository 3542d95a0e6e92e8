import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/officers';
import { moveOfficer } from '@/lib/officers/move';
import type { Officer } from '@/lib/officers/officer';
import { changeOffice } from '@/lib/offices/change';
import { closeOffice } from '@/lib/offices/close';
import { listOffices } from '@/lib/offices/list';
import { openOffice } from '@/lib/offices/open';
import { type Agency, anAccount, anAgency, anotherOffice } from '@/test-support/admins';
import { asSuperuser } from '@/test-support/database';
import { entriesOf, recordOf } from '@/test-support/ledger';
import { officerFor } from '@/test-support/officer';

let agency: Agency;
beforeAll(async () => {
  agency = await anAgency();
});

const code = () => `K${randomUUID().slice(0, 6)}`.toUpperCase();
const facts = { name: 'UPT Kecamatan Contoh', address: 'Jl. Contoh No. 2', counters: '4' };
const office = (more: Record<string, unknown> = {}) => ({
  ...{ code: code(), region: agency.region, kind: 'upt', timeZone: 'Asia/Jakarta', ...facts },
  ...more,
});
const open = (more: Record<string, unknown> = {}, by: Officer = agency.admin) => openOffice(by, office(more) as never);
const rowOf = async (id: string) => (await asSuperuser('select * from offices where id = $1', [id]))[0];

describe('an office', () => {
  test('is opened, changed and closed, each on record', async () => {
    const { officeId } = await open();
    expect(await rowOf(officeId)).toMatchObject({
      name: facts.name,
      counters: 4,
      region: agency.region,
      closed_at: null,
    });
    await changeOffice(agency.admin, { officeId, ...facts, counters: '6' } as never);
    expect(await rowOf(officeId)).toMatchObject({ counters: 6 });
    await closeOffice(agency.admin, { officeId });
    expect(await rowOf(officeId)).toMatchObject({ closed_at: expect.any(Date) });
    expect((await recordOf(agency.admin)).slice(-3)).toEqual([
      'office.open done',
      'office.change done',
      'office.close done',
    ]);
    expect((await entriesOf(agency.admin)).slice(-3).map(({ subject_id }) => subject_id)).toEqual([
      officeId,
      officeId,
      officeId,
    ]);
    const [listed] = (await listOffices(agency.admin)).filter(({ id }) => id === officeId);
    expect(listed).toMatchObject({ closed: true, officers: 0 });
  });

  test('is not closed while officers work there, nor twice, nor one’s own', async () => {
    const { officeId } = await open();
    const { clerk, admin } = agency;
    await moveOfficer(admin, { officerId: clerk.id, version: 1, officeId });
    await expect(closeOffice(admin, { officeId })).rejects.toMatchObject({
      key: 'officePlace.hasOfficers',
      values: { count: 1 },
    });
    await moveOfficer(admin, { officerId: clerk.id, version: 2, officeId: agency.office.id });
    await closeOffice(admin, { officeId });
    await expect(closeOffice(admin, { officeId })).rejects.toMatchObject({ key: 'officePlace.closed' });
    await expect(changeOffice(admin, { officeId, ...facts } as never)).rejects.toMatchObject({
      key: 'officePlace.closed',
    });
    const own = closeOffice(admin, { officeId: agency.office.id });
    await expect(own).rejects.toMatchObject({ key: 'officePlace.ownOffice' });
    await expect(moveOfficer(admin, { officerId: clerk.id, version: 3, officeId })).rejects.toMatchObject({
      key: 'officer.officeClosed',
    });
  });

  test('of another area is not found, and none is opened there', async () => {
    const beside = await anAgency();
    const { id: officeId } = await anotherOffice(beside);
    await expect(changeOffice(agency.admin, { officeId, ...facts } as never)).rejects.toMatchObject({
      key: expect.stringMatching(/notFound|notAllowed/),
    });
    await expect(closeOffice(agency.admin, { officeId })).rejects.toMatchObject({
      key: expect.stringMatching(/notFound|notAllowed/),
    });
    await expect(open({ region: beside.region })).rejects.toMatchObject({ key: 'notAllowed' });
    await expect(open({ region: 'ID' })).rejects.toMatchObject({ key: 'notAllowed' });
    expect((await listOffices(agency.admin)).map(({ region }) => region)).not.toContain(beside.region);
  });

  test('is an admin’s matter', async () => {
    const { id: officeId } = await anotherOffice(agency);
    for (const role of roles.filter((known) => !known.endsWith('-admin'))) {
      const by = officerFor(await anAccount(role, agency.regency));
      for (const send of [
        () => open({}, by),
        () => changeOffice(by, { officeId, ...facts } as never),
        () => closeOffice(by, { officeId }),
      ])
        await expect(send()).rejects.toMatchObject({ key: 'notAllowed' });
    }
  });

  test('is opened once, and its code is its own', async () => {
    const input = office() as never;
    const key = randomUUID();
    const first = await openOffice(agency.admin, input, key);
    expect(await openOffice(agency.admin, input, key)).toEqual(first);
    await expect(openOffice(agency.admin, input)).rejects.toMatchObject({ key: 'officePlace.codeTaken' });
  });

  test.each([
    [{ code: '=1' }, 'code'],
    [{ counters: '0' }, 'counters'],
    [{ counters: '61' }, 'counters'],
    [{ kind: 'warung' }, 'kind'],
    [{ timeZone: 'Europe/Berlin' }, 'timeZone'],
    [{ name: '' }, 'name'],
    [{ region: 'ID.%' }, 'region'],
  ])('needs sound facts: %j', async (wrong, field) => {
    await expect(open(wrong)).rejects.toMatchObject({ key: 'badInput', fields: { [field]: expect.any(String) } });
  });
});
