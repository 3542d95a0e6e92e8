import { randomUUID } from 'node:crypto';
import type { Role } from '@/db/schema/officers';
import { anOffice, anOfficer, aRegency, type Regency } from '@/db/seed/factories';
import { asSuperuser, superuserPool } from './database';
import { officerFor } from './officer';

export type Account = Awaited<ReturnType<typeof anOfficer>>;

/** Somebody who has joined, as a row: to be managed. */
export const anAccount = (role: Role, regency: Regency, more: Partial<Parameters<typeof anOfficer>[2]> = {}) =>
  anOfficer(superuserPool(), role, { regency, ...more });

/** A regency of its own with two admins signed in, so that neither is the last, and a clerk to be managed. */
export async function anAgency(regency?: Regency) {
  const own = regency ?? (await aRegency(superuserPool()));
  const [first, second] = [await anAccount('regency-admin', own), await anAccount('regency-admin', own)];
  const clerk = await anAccount('clerk', own);
  const admin = officerFor(first);
  const other = officerFor(second);
  return { ...own, regency: own, admin, other, clerk };
}
export type Agency = Awaited<ReturnType<typeof anAgency>>;

/** The centre's admin, who is in charge of everybody. */
export const nationalAdmin = async (regency: Regency) =>
  officerFor(await anAccount('national-admin', regency, { region: 'ID' }));

export const anotherOffice = ({ region }: { region: string }) => anOffice(superuserPool(), region);

type Row = {
  name: string;
  username: string;
  role: Role;
  region: string;
  office_id: string;
  version: number;
  disabled_at: Date | null;
  disabled_reason: string | null;
  joined_at: Date | null;
  password_hash: string | null;
  email_index: Buffer | null;
  nik_index: Buffer | null;
};

export async function accountOf(id: string): Promise<Row> {
  const [row] = await asSuperuser<Row>('select * from officers where id = $1', [id]);
  if (!row) throw new Error('no such officer');
  return row;
}
export const versionOf = async ({ id }: { id: string }) => (await accountOf(id)).version;

/** A session of theirs, open on some computer. */
export const aSession = ({ id }: { id: string }) =>
  asSuperuser(
    `insert into sessions (id_hash, officer_id, expires_at, factor_at) values (sha256($2::text::bytea), $1, now() + interval '12 hours', now())`,
    [id, randomUUID()],
  );
export const sessionsOf = async ({ id }: { id: string }) =>
  (
    await asSuperuser<{ ended_because: string | null }>(
      'select ended_because from sessions where officer_id = $1 order by created_at',
      [id],
    )
  ).map((row) => row.ended_because);

export const mailsTo = (officerId: string) =>
  asSuperuser<{ id: string; kind: string; body_sealed: Buffer; to_sealed: Buffer }>(
    'select * from officer_mails where officer_id = $1 order by created_at',
    [officerId],
  );
export const invitationsOf = (officerId: string) =>
  asSuperuser<{ kind: string; link_hash: Buffer; cancelled: boolean; hours: number }>(
    `select kind, link_hash, cancelled_at is not null as cancelled,
       round(extract(epoch from expires_at - created_at) / 3600)::int as hours
     from invitations where officer_id = $1 order by created_at`,
    [officerId],
  );
