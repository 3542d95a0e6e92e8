import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Route } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Role } from '@/db/schema/officers';
import { type SessionEnd, type SessionMethod, type SessionStage, sessions } from '@/db/schema/sessions';
import { record } from '@/lib/ledger/record';
import { log } from '@/lib/log';
import { sessionId, signOut } from '@/lib/officers/auth';
import { recordHandOver } from '@/lib/officers/hand-over';
import { Officer } from '@/lib/officers/officer';
import { sessionHash, sessionRef } from '@/lib/officers/open-session';
import { contextOf } from '@/lib/officers/session-context';
import { ask, transaction } from '@/lib/transaction';

type SessionRow = {
  stage: SessionStage;
  ended_because: SessionEnd | null;
  method: SessionMethod;
  counter_number: number | null;
  has_factor: boolean;
  has_pin: boolean;
  has_statement: boolean;
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

/** A session as the database judges it at this moment. Only a stage of `open` makes an officer of it. */
export type Session = SessionRow & { sid: string };

/** Undefined when there is no such session. `quiet`: asking does not count as using it (a page that polls). */
export async function sessionNow(sid: string, { quiet = false } = {}): Promise<Session | undefined> {
  const row = await ask<SessionRow>(sql`select * from session_now(${sessionHash(sid)}, ${quiet})`);
  return row && { ...row, sid };
}

function officerOf(session: Session, requestId: string): Officer {
  const { id, username, name, role, region, counter_number: counterNumber } = session;
  const office = {
    id: session.office_id,
    code: session.office_code,
    name: session.office_name,
    region: session.office_region,
    timeZone: session.time_zone,
  };
  const mayEnrol = session.method === 'invitation' && !session.has_factor;
  const setup = session.stage === 'open' ? {} : { setup: { mayEnrol } };
  const row = { id, username, name, role, region, office, counterNumber, ...setup };
  return Officer.fromSession(row, sessionRef(session.sid), requestId);
}

export const officerIn = (session: Session, requestId: string): Officer | undefined =>
  session.stage === 'open' ? officerOf(session, requestId) : undefined;

/** Somebody whose account is still being set up: an officer of those few acts alone (see Officer.does). */
export const newcomerIn = (session: Session, requestId: string): Officer | undefined =>
  session.stage === 'setup' ? officerOf(session, requestId) : undefined;

const requestId = async () => (await headers()).get('x-request-id') ?? '';

/** Read from the database once per request. */
export const currentSession = cache(async (): Promise<Session | undefined> => {
  const sid = await sessionId();
  const quiet = (await headers()).get('x-quiet') === '1';
  return sid ? sessionNow(sid, { quiet }) : undefined;
});

export const currentOfficer = cache(async (): Promise<Officer | undefined> => {
  const session = await currentSession();
  return session && officerIn(session, await requestId());
});

export const currentNewcomer = cache(async (): Promise<Officer | undefined> => {
  const session = await currentSession();
  return session && newcomerIn(session, await requestId());
});

/** The step of signing in that is missing, or the lock. */
const doors = { factor: '/sign-in/factor', setup: '/sign-in/setup', locked: '/locked', ended: '/sign-in' } as const;

/** Where somebody without an open session belongs: the step of signing in that is missing, or the lock. */
export function doorOf(session: Session | undefined) {
  return !session || session.stage === 'open' ? '/sign-in' : doors[session.stage];
}

/** For pages: the officer, or off to the door. */
export async function requireOfficer(): Promise<Officer> {
  return (await currentOfficer()) ?? redirect(doorOf(await currentSession()) as Route);
}

/** For route handlers: 401 for nobody, 423 (RFC 4918) while the screen is locked. */
export const closedStatus = async () => ((await currentSession())?.stage === 'locked' ? 423 : 401);

/** How an officer leaves: for good, or with a colleague taking the counter over. */
type Leaving = Extract<SessionEnd, 'signed-out' | 'handed-over'>;

async function endRow(session: Session, how: Leaving): Promise<void> {
  const { id, region, sid } = session;
  await transaction(contextOf(session), async (tx) => {
    await tx
      .update(sessions)
      .set({ endedAt: sql`now()`, endedBecause: how })
      .where(eq(sessions.idHash, sessionHash(sid)));
    if (how === 'handed-over') await recordHandOver(tx, session);
    else await record(tx, 'session.end', 'done', { id, region }, { detail: { why: how } });
  });
}

/**
 * Ends the session row first, then the cookie: a copied cookie is worth nothing afterwards. The cookie goes even when the
 * database cannot be told: whoever signs out stands up and leaves. Works from behind the lock, too.
 */
export async function endSession(how: Leaving = 'signed-out'): Promise<void> {
  try {
    const session = await currentSession();
    if (session && session.stage !== 'ended') await endRow(session, how);
  } catch (error) {
    log.error({ err: error, act: 'session.end', requestId: await requestId() }, 'session row not ended');
  }
  await signOut({ redirect: false });
}
