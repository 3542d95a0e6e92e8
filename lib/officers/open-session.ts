import { createHash, randomBytes } from 'node:crypto';
import { and, eq, isNull, ne, not, sql } from 'drizzle-orm';
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

/** The session of that reference (see sessionRef): acts know no more of their own. */
const isOf = (ref: string) => sql`left(encode(sha256(${sessions.idHash}), 'hex'), 16) = ${ref}`;

/**
 * The first factor was set up and shown in this very session: it opens as far as everything else is set up, and every other
 * one of this officer ends.
 */
export async function proveSession(tx: Tx, officerId: string, ref: string): Promise<void> {
  const isAnother = and(eq(sessions.officerId, officerId), isNull(sessions.endedAt), not(isOf(ref)));
  await tx.update(sessions).set({ endedAt: sql`now()`, endedBecause: 'replaced' }).where(isAnother);
  await tx.update(sessions).set({ factorAt: sql`now()` }).where(isOf(ref));
}

/**
 * The second factor was shown: every other session of this officer ends, and this one goes on under a new id, so that an id
 * somebody planted or saw before is worth nothing (OWASP, session fixation). Undefined when it was not waiting for that.
 */
export async function renewSession(tx: Tx, officerId: string, sid: string): Promise<string | undefined> {
  const renewed = randomBytes(32).toString('base64url');
  await endOthers(tx, officerId, sid, 'replaced');
  const rows = await tx
    .update(sessions)
    .set({ idHash: sessionHash(renewed), factorAt: sql`now()` })
    .where(and(eq(sessions.idHash, sessionHash(sid)), isNull(sessions.endedAt), isNull(sessions.factorAt)))
    .returning({ officerId: sessions.officerId });
  return rows.length === 1 ? renewed : undefined;
}
