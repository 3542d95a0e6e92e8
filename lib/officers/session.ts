import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { type Role, sessions } from '@/db/schema/officers';
import { record } from '@/lib/ledger/record';
import { log } from '@/lib/log';
import { sessionId, signOut } from '@/lib/officers/auth';
import { Officer } from '@/lib/officers/officer';
import { sessionHash, sessionRef } from '@/lib/officers/sign-in';
import { ask, transaction } from '@/lib/transaction';

type SessionRow = {
  id: string;
  username: string;
  name: string;
  role: Role;
  region: string;
  office_id: string;
  office_name: string;
  office_code: string;
  office_region: string;
  time_zone: string;
};

/** The officer of a session id, or undefined when the session ended, ran out, or the officer was disabled. */
export async function officerOf(sid: string, requestId: string): Promise<Officer | undefined> {
  const row = await ask<SessionRow>(sql`select * from officer_of_session(${sessionHash(sid)})`);
  if (!row) return undefined;
  const { id, username, name, role, region } = row;
  const office = {
    id: row.office_id,
    code: row.office_code,
    name: row.office_name,
    region: row.office_region,
    timeZone: row.time_zone,
  };
  return Officer.fromSession({ id, username, name, role, region, office }, sessionRef(sid), requestId);
}

const requestId = async () => (await headers()).get('x-request-id') ?? '';

/** Read from the database once per request. */
export const currentOfficer = cache(async (): Promise<Officer | undefined> => {
  const sid = await sessionId();
  return sid ? officerOf(sid, await requestId()) : undefined;
});

/** For pages: the officer, or off to the sign-in page. */
export async function requireOfficer(): Promise<Officer> {
  return (await currentOfficer()) ?? redirect('/sign-in');
}

async function endRow(sid: string): Promise<void> {
  const officer = await officerOf(sid, '');
  await transaction({ actorKind: 'officer', actor: officer?.id ?? '', session: sessionRef(sid) }, async (tx) => {
    await tx
      .update(sessions)
      .set({ endedAt: sql`now()`, endedBecause: 'signed-out' })
      .where(eq(sessions.idHash, sessionHash(sid)));
    if (officer) await record(tx, 'session.end', 'done', { id: officer.id });
  });
}

/**
 * Ends the session row first, then the cookie: a copied cookie is worth nothing afterwards. The cookie goes even when the
 * database cannot be told: whoever signs out stands up and leaves.
 */
export async function endSession(): Promise<void> {
  const sid = await sessionId();
  try {
    if (sid) await endRow(sid);
  } catch (error) {
    log.error({ err: error, act: 'session.end', requestId: await requestId() }, 'session row not ended');
  }
  await signOut({ redirect: false });
}
