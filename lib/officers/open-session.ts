import { createHash, randomBytes } from 'node:crypto';
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { type SessionEnd, type SessionMethod, sessions } from '@/db/schema/sessions';
import { record } from '@/lib/ledger/record';

const SESSION_HOURS = 12;

export const sessionHash = (sid: string) => createHash('sha256').update(sid).digest();

/** Names a session in the ledger without being usable as one. */
export const sessionRef = (sid: string) => createHash('sha256').update(sessionHash(sid)).digest('hex').slice(0, 16);

/** Of an officer, what a session and its entry need. */
export type KnownOfficer = { id: string; role: string; region: string; office_id: string };
type How = { method: SessionMethod; device: string; isProven: boolean };

/** Makes the officer the actor of this transaction: row-level security and the ledger follow. */
export async function actAs(tx: Tx, { id, role, office_id: office }: KnownOfficer, sid: string): Promise<void> {
  await tx.execute(sql`select set_config('app.actor', ${id}, true), set_config('app.role', ${role}, true),
    set_config('app.office', ${office}, true), set_config('app.session', ${sessionRef(sid)}, true)`);
}

/** Ends the officer's other sessions: one counter session at a time, and the older one is told why. */
export async function endOthers(tx: Tx, officerId: string, sid: string, because: SessionEnd): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: sql`now()`, endedBecause: because })
    .where(and(eq(sessions.officerId, officerId), isNull(sessions.endedAt), ne(sessions.idHash, sessionHash(sid))));
}

/**
 * A new session id for an officer; the cookie carries it. `isProven`: the second factor was shown with the first (a
 * passkey). Otherwise the session opens nothing until one is.
 */
export async function openSession(tx: Tx, officer: KnownOfficer, { method, device, isProven }: How): Promise<string> {
  const sid = randomBytes(32).toString('base64url');
  await actAs(tx, officer, sid);
  if (isProven) await endOthers(tx, officer.id, sid, 'replaced');
  await tx.insert(sessions).values({
    ...{ idHash: sessionHash(sid), officerId: officer.id, method, device, officeId: officer.office_id },
    expiresAt: sql`now() + make_interval(hours => ${SESSION_HOURS})`,
    factorAt: isProven ? sql`now()` : null,
  });
  await record(tx, 'session.start', 'done', { id: officer.id, region: officer.region }, { detail: { method } });
  return sid;
}

/** The second factor was shown: the session opens, and every other one of this officer ends. */
export async function proveSession(tx: Tx, officerId: string, sid: string): Promise<void> {
  await endOthers(tx, officerId, sid, 'replaced');
  await tx
    .update(sessions)
    .set({ factorAt: sql`now()` })
    .where(eq(sessions.idHash, sessionHash(sid)));
}
