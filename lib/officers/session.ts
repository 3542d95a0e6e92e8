import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { type Role, sessions } from '@/db/schema/officers';
import { record } from '@/lib/ledger/record';
import { auth, signOut } from '@/lib/officers/auth';
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

/** Read from the database once per request. */
export const currentOfficer = cache(async (): Promise<Officer | undefined> => {
  const session = await auth();
  if (!session?.sid) return undefined;
  return officerOf(session.sid, (await headers()).get('x-request-id') ?? '');
});

/** For pages: the officer, or off to the sign-in page. */
export async function requireOfficer(): Promise<Officer> {
  return (await currentOfficer()) ?? redirect('/sign-in');
}

/** Ends the session row first, then the cookie: a copied cookie is worth nothing afterwards. */
export async function endSession(): Promise<void> {
  const session = await auth();
  if (session?.sid) {
    const { sid } = session;
    const officer = await officerOf(sid, '');
    await transaction({ actorKind: 'officer', actor: officer?.id ?? '', session: sessionRef(sid) }, async (tx) => {
      await tx
        .update(sessions)
        .set({ endedAt: sql`now()`, endedBecause: 'signed-out' })
        .where(eq(sessions.idHash, sessionHash(sid)));
      if (officer) await record(tx, 'session.end', 'done', { id: officer.id });
    });
  }
  await signOut({ redirect: false });
}
