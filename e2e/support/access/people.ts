import type pg from 'pg';
import { type Role, roles } from '../../../db/schema/officers';
import { anOfficer, aRegency, aResident, type Regency } from '../../../db/seed/factories';
import { imported } from '../../../db/seed/factory-rows';
import { sessionCookie } from '../session';
import type { Ids } from './routes';

export const states = ['open', 'signed out', 'locked', 'deactivated'] as const;
export type State = (typeof states)[number];
export type Visitor = { role: Role; state: State; cookie: string };

async function deactivate(registry: pg.Pool, officerId: string) {
  await imported(registry, (client) =>
    client.query('update officers set disabled_at = now() where id = $1', [officerId]),
  );
}

async function aVisitor(registry: pg.Pool, regency: Regency, role: Role, state: State): Promise<Visitor> {
  if (state === 'signed out') return { role, state, cookie: '' };
  const officer = await anOfficer(registry, role, { regency });
  const { name, value } = await sessionCookie(registry, officer.id);
  if (state === 'locked')
    await registry.query('update sessions set locked_at = now() where officer_id = $1', [officer.id]);
  if (state === 'deactivated') await deactivate(registry, officer.id);
  return { role, state, cookie: `${name}=${value}` };
}

/** Somebody of every role in every state, all of one regency. */
export const everybody = (registry: pg.Pool, regency: Regency) =>
  Promise.all(roles.flatMap((role) => states.map((state) => aVisitor(registry, regency, role, state))));

export type Person = { ids: Ids; secrets: string[] };

/** A resident of a regency with an open case there, and what must not be said of that person. */
export async function aPersonWithCase(registry: pg.Pool, regency?: Regency): Promise<Person & { regency: Regency }> {
  const home = regency ?? (await aRegency(registry));
  const resident = await aResident(registry, { regency: home, name: 'ZULAIKHA TANDARAHASIA' });
  const clerk = await anOfficer(registry, 'clerk', { regency: home });
  const caseId = await imported(registry, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `insert into cases (number, resident_id, region, office_id, opened_by, cause)
       values ('T' || substr(md5(random()::text), 1, 9), $1, $2, $3, $4, 'lost') returning id`,
      [resident.id, home.district, home.office.id, clerk.id],
    );
    return rows[0]?.id ?? '';
  });
  const secrets = [resident.nik, 'ZULAIKHA', 'TANDARAHASIA', resident.device?.phone ?? resident.nik];
  return { regency: home, ids: { residentId: resident.id, caseId, officerId: clerk.id }, secrets };
}
