import { expect } from 'vitest';
import { deactivateOfficer } from '@/lib/officers/deactivate';
import { inviteOfficer } from '@/lib/officers/invite';
import { listOfficers } from '@/lib/officers/list';
import { listFilters } from '@/lib/officers/list-query';
import type { Officer } from '@/lib/officers/officer';
import { anAccount, anAgency, aSession } from './admins';
import { asSuperuser } from './database';

/** Nine officers of an agency, in every state an account may be in; one has a name a spreadsheet would calculate. */
export async function aStaff() {
  const agency = await anAgency();
  const { regency, admin } = agency;
  const named = async (name: string) => (await anAccount('clerk', regency, { name })).id;
  const { officerId: invited } = await inviteOfficer(admin, {
    ...{ name: 'Undang Baru', role: 'supervisor', officeId: regency.office.id, email: `u.${admin.username}@contoh.id` },
  });
  const people = {
    ...{ evil: await named('=cmd|calc'), sari: await named('Sari Wulandari'), percent: await named('Seratus % Baru') },
    ...{ gone: await named('Pensiun Sudah'), locked: await named('Terkunci Dia'), invited },
  };
  await deactivateOfficer(admin, { officerId: people.gone, version: 1, reason: 'retired' });
  await asSuperuser("insert into alarms (kind, region, officer_id) values ('account-locked', $1, $2)", [
    regency.region,
    people.locked,
  ]);
  await aSession({ id: people.sari });
  return { ...agency, people };
}
export type Staff = Awaited<ReturnType<typeof aStaff>>;

/** The one page of the list there is. */
export async function listed(by: Officer, query: Record<string, unknown> = {}) {
  const { rows, total } = await listOfficers(by, { ...listFilters.parse(query), page: 1 });
  expect(total).toBe(rows.length);
  return rows;
}
