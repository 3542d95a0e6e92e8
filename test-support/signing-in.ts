import { sql } from 'drizzle-orm';
import { PRACTICE_TOTP } from '@/db/schema/factors';
import type { Role } from '@/db/schema/officers';
import { anOfficer, aRegency } from '@/db/seed/factories';
import { Officer } from '@/lib/officers/officer';
import { sessionHash, sessionRef } from '@/lib/officers/open-session';
import { userHandleOf } from '@/lib/officers/passkey-sign-in';
import { startSession } from '@/lib/officers/sign-in';
import { stepNow, totpOf } from '@/lib/officers/totp';
import { Refusal } from '@/lib/refusal';
import { ask } from '@/lib/transaction';
import { superuserPool } from './database';
import { SoftPasskey } from './soft-passkey';

export const password = 'benar sekali 17';

export const someone = async (role: Role = 'clerk') =>
  anOfficer(superuserPool(), role, { regency: await aRegency(superuserPool()), password });

type Row = {
  stage: string;
  method: string;
  id: string;
  username: string;
  name: string;
  role: Role;
  region: string;
  office_id: string;
  has_factor: boolean;
};

/** What a session is worth, as every request asks. */
export async function sessionOf(sid: string) {
  const row = await ask<Row>(sql`select * from session_now(${sessionHash(sid)}, false)`);
  return row && { ...row, sid };
}

async function known(sid: string) {
  const session = await sessionOf(sid);
  if (!session) throw new Error('no such session');
  return session;
}

/** Name and password were right; the second step is missing. */
export const waiting = async ({ username }: { username: string }) =>
  known(await startSession({ username, password }, 'Chrome, Linux'));

/** The officer of that session, at set-up or at work, as lib/officers/session.ts makes one. */
export async function actorOf(sid: string): Promise<Officer> {
  const session = await known(sid);
  const { id, username, name, role, region, office_id } = session;
  const office = { id: office_id, code: 'T', name: 'Disdukcapil', region, timeZone: 'Asia/Jakarta' };
  const mayEnrol = session.method === 'invitation' && !session.has_factor;
  const setup = session.stage === 'setup' ? { setup: { mayEnrol } } : {};
  return Officer.fromSession({ id, username, name, role, region, office, ...setup }, sessionRef(sid), 'test');
}

/** The code of the practice authenticator, so many steps of half a minute from now. */
export const codeAt = (steps = 0, secret = PRACTICE_TOTP) =>
  totpOf(secret).generate({ timestamp: (stepNow() + steps) * 30_000 });

export const aPasskeyOf = (officerId: string) =>
  new SoftPasskey(
    { origin: 'http://localhost:3000', rpId: 'localhost' },
    userHandleOf(officerId).toString('base64url'),
  );

/** What somebody was told: the key of the refusal. Anything else is thrown on. */
export async function refusalIn(trying: Promise<unknown>) {
  const error = await trying.then(
    () => 'nothing was refused',
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw error;
  return { key: error.key, fields: error.fields };
}
