import { randomInt, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { PRACTICE_TOTP } from '@/db/schema/factors';
import type { Role } from '@/db/schema/officers';
import { blindIndex, seal } from '@/db/sealing';
import { add, imported } from './factory-rows';
import { passwordHash } from './officers';

export { aNik, aResident, type ResidentFacts, type TestResident } from './factory-residents';

export type Office = { id: string; code: string; name: string; region: string; timeZone: string };
export type Regency = { region: string; district: string; office: Office };

// Province codes that Indonesia does not use, so that a test's regency never meets a real one.
const spareProvinces = ['22', '23', '24', '25', '26', '27', '28', '29', '37', '38', '39', '41', '42', '43', '44', '45'];

async function addArea(db: pg.Pool, path: string, kind: string, name: string): Promise<boolean> {
  const parent = path.slice(0, path.lastIndexOf('.'));
  const made = await db.query(
    `insert into areas (path, code, parent_path, kind, name) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [path, path.replace(/\D/g, ''), parent, kind, name],
  );
  return made.rowCount === 1;
}

/** An office in a regency; several may serve the same one. */
export async function anOffice(db: pg.Pool, region: string, called?: string): Promise<Office> {
  const code = `T${randomUUID().slice(0, 8)}`;
  const kind = { kind: 'dinas', address: 'Jl. Contoh No. 1', time_zone: 'Asia/Jakarta', counters: 3 };
  const row = await imported(db, (client) =>
    add(client, 'offices', { code, name: called ?? `Disdukcapil Contoh ${code}`, region, ...kind }),
  );
  return { id: row.id, code, name: row.name, region, timeZone: row.time_zone };
}

/** A regency of its own with one district and one office, so that tests side by side never see each other. */
export async function aRegency(db: pg.Pool): Promise<Regency> {
  await db.query(
    `insert into areas (path, code, kind, name) values ('ID', '0', 'country', 'Indonesia') on conflict do nothing`,
  );
  for (;;) {
    const province = `ID.${spareProvinces[randomInt(spareProvinces.length)]}`;
    const region = `${province}.${String(randomInt(1, 70)).padStart(2, '0')}`;
    await addArea(db, province, 'province', `Provinsi Contoh ${province}`);
    if (!(await addArea(db, region, 'kabupaten', `Kabupaten Contoh ${region.replace(/\D/g, '')}`))) continue;
    const district = `${region}.01`;
    await addArea(db, district, 'district', 'Contoh Tengah');
    return { region, district, office: await anOffice(db, region) };
  }
}

type OfficerFacts = {
  regency: Regency;
  office?: Office;
  region?: string;
  name?: string;
  password?: string;
  /** Six digits, to unlock the screen with. */
  pin?: string;
  nik?: string;
  /** When they came, if not just now. */
  joinedAt?: Date;
};

/**
 * An officer with that role, in the regency's area and office unless said otherwise, who has joined: an authenticator app
 * with PRACTICE_TOTP, a PIN and a signed statement.
 */
export async function anOfficer(db: pg.Pool, role: Role, facts: OfficerFacts) {
  const { regency, office, region, name, password, pin, nik, joinedAt } = facts;
  const username = `t${randomUUID().slice(0, 12)}`;
  const [hash, pinHash] = [password && (await passwordHash(password)), pin && (await passwordHash(pin))];
  const at = office ?? regency.office;
  const email = `${username}@contoh.go.id`;
  const id = randomUUID();
  const now = new Date();
  const row = await imported(db, async (client) => {
    const made = await add(client, 'officers', {
      ...{ id, username, role, region: region ?? regency.region, office_id: at.id, password_hash: hash || 'none' },
      ...{ name: name ?? `Petugas ${username}`, joined_at: joinedAt ?? now, statement_signed_at: now },
      ...{ email_sealed: seal('officers.email', id, email), email_index: blindIndex('email', email) },
      nik_index: nik ? blindIndex('nik', nik) : null,
    });
    const totp = seal('officer_secrets.totp', id, PRACTICE_TOTP);
    const factors = { totp_sealed: totp, totp_confirmed_at: now, pin_hash: pinHash || 'none' };
    await add(client, 'officer_secrets', { officer_id: id, ...factors });
    return made;
  });
  return { id: row.id as string, username, name: row.name as string, role, region: row.region as string, office: at };
}
