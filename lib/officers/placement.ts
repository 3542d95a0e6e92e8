import { type Role, roles } from '@/db/schema/officers';
import { covers } from '@/lib/officers/officer';

type Admin = { role: Role; region: string };

const aboveRegency: readonly Role[] = ['provincial-overseer', 'national-admin'];

/** The roles this admin may give, and whose holders this admin may manage: never one above the own. */
export const rolesOf = ({ role }: Pick<Admin, 'role'>): readonly Role[] => {
  if (role === 'national-admin') return roles;
  return role === 'regency-admin' ? roles.filter((one) => !aboveRegency.includes(one)) : [];
};

const levelOf = (region: string) => region.split('.').length - 1;

/** A role lives at a certain height: the country has a national admin, a province an overseer, an agency everybody else. */
export function fitsArea(role: Role, region: string): boolean {
  if (role === 'national-admin') return levelOf(region) === 0;
  if (role === 'provincial-overseer') return levelOf(region) === 1;
  return role === 'auditor' || levelOf(region) >= 1;
}

export type Placement = { role: Role; region: string; officeRegion: string };

/**
 * What is wrong with giving somebody that role, area and office, as a key of the refusals; undefined when nothing is. The
 * office lies in the officer's area, and that in the admin's.
 */
export function problemOf(admin: Admin, { role, region, officeRegion }: Placement) {
  if (!rolesOf(admin).includes(role) || !covers(admin.region, region)) return 'officer.notYours';
  if (!covers(region, officeRegion)) return 'officer.officeOutside';
  return fitsArea(role, region) ? undefined : 'officer.roleArea';
}
