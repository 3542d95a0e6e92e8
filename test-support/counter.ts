import { randomInt } from 'node:crypto';
import type { Role } from '@/db/schema/officers';
import { anOffice, anOfficer, aRegency, aResident, type Regency, type ResidentFacts } from '@/db/seed/factories';
import { asSuperuser, superuserPool } from './database';
import { officerFor } from './officer';

type Facts = Omit<ResidentFacts, 'regency'>;
type At = Parameters<typeof anOfficer>[2];

export const signedIn = async (role: Role, at: At) => officerFor(await anOfficer(superuserPool(), role, at));

/** An office in a regency of its own, with a clerk and a supervisor signed in. */
export async function aCounter(regency?: Regency) {
  const own = regency ?? (await aRegency(superuserPool()));
  const clerk = await signedIn('clerk', { regency: own });
  const supervisor = await signedIn('supervisor', { regency: own });
  return { ...own, regency: own, clerk, supervisor };
}
export type Counter = Awaited<ReturnType<typeof aCounter>>;

/** Adds an area below the one its path names; false when it is there already. */
const anArea = async (path: string) =>
  (
    await asSuperuser(
      `insert into areas (path, code, parent_path, kind, name)
       values ($1, translate($1, 'ID.', ''), regexp_replace($1, '[.]..$', ''), 'kota', 'Kota Sebelah')
       on conflict do nothing returning path`,
      [path],
    )
  ).length === 1;

/** A counter in another regency of the same province, also its own. */
export async function aCounterBeside(counter: Regency): Promise<Counter> {
  const province = counter.region.slice(0, counter.region.lastIndexOf('.'));
  const region = `${province}.${randomInt(71, 100)}`;
  if (!(await anArea(region))) return aCounterBeside(counter);
  const district = `${region}.01`;
  await anArea(district);
  return aCounter({ region, district, office: await anOffice(superuserPool(), region) });
}

/** A second office in the same regency. */
export async function anotherCounterIn({ regency }: Counter): Promise<Counter> {
  return aCounter({ ...regency, office: await anOffice(superuserPool(), regency.region) });
}

const aBirthDate = () => `19${randomInt(50, 99)}-${randomInt(10, 13)}-${randomInt(10, 29)}`;

/** Somebody who lives in the counter's regency. */
export const aPerson = ({ regency }: Counter, facts: Facts = {}) =>
  aResident(superuserPool(), { birthDate: aBirthDate(), ...facts, regency });

/** Somebody who lives there and carries a digital KTP-el on a phone. */
export async function aHolder(counter: Counter, facts: Facts = {}) {
  const { device, ...person } = await aPerson(counter, facts);
  if (!device) throw new Error('a holder without a device');
  return { ...person, ...device };
}
export type Holder = Awaited<ReturnType<typeof aHolder>>;

/** Where the copies on this phone stand, each once. */
export async function statusesOn({ deviceId }: { deviceId: string }): Promise<string[]> {
  const rows = await asSuperuser<{ status: string }>('select distinct status from credentials where device_id = $1', [
    deviceId,
  ]);
  return rows.map(({ status }) => status);
}
