import { vi } from 'vitest';
import type { Role } from '@/db/schema/officers';
import { anOfficer, aRegency, type Regency } from '@/db/seed/factories';
import { lockSession } from '@/lib/officers/lock';
import { openSession, sessionHash } from '@/lib/officers/open-session';
import { endSession, officerIn, type Session, sessionNow } from '@/lib/officers/session';
import { transaction } from '@/lib/transaction';
import { asSuperuser, superuserPool } from './database';

// The cookie and next-auth need a browser. Here a test says whose request it is.
const request = vi.hoisted(() => ({ sid: undefined as string | undefined, headers: new Headers() }));
vi.mock('@/lib/officers/auth', () => ({ sessionId: async () => request.sid, signOut: async () => undefined }));
vi.mock('next/headers', () => ({ headers: async () => request.headers }));

/** From now on requests come with the cookie of this session. */
export function comeWith(sid: string, headers: Record<string, string> = {}): void {
  request.sid = sid;
  request.headers = new Headers(headers);
}

/** Whoever this request comes from leaves, as the sign-out or the hand-over does it. */
export const leave = (how: 'signed-out' | 'handed-over') => endSession(how);

export const PIN = '246810';

type Row = Awaited<ReturnType<typeof anOfficer>>;
type SessionRow = {
  ended_because: string | null;
  pin_failures: number;
  locked_at: Date | null;
  counter_number: number;
};

/** An officer's session as the sign-in leaves it: a row, judged by the database, with the second factor shown. */
export async function opened(row: Row, device = 'Chrome, Windows'): Promise<string> {
  const known = { id: row.id, role: row.role, region: row.region, office_id: row.office.id };
  return transaction({ actorKind: 'visitor' }, (tx) =>
    openSession(tx, known, { method: 'passkey', device, isProven: true }),
  );
}

/** What the session is worth now. */
export async function judged(sid: string): Promise<Session> {
  const session = await sessionNow(sid);
  if (!session) throw new Error('no such session');
  return session;
}

/** Whoever acts in this session now. */
export async function officerOf(sid: string) {
  const officer = officerIn(await judged(sid), 'test');
  if (!officer) throw new Error('the session is not open');
  return officer;
}

/** Somebody at a counter: who, and the id of a session that is open. */
export async function atCounter(role: Role = 'clerk', regency?: Regency) {
  const own = regency ?? (await aRegency(superuserPool()));
  const row = await anOfficer(superuserPool(), role, { regency: own, pin: PIN });
  const sid = await opened(row);
  return { row, sid, regency: own, officer: await officerOf(sid) };
}

/** The same, with the screen locked. */
export async function atLockedCounter(role: Role = 'clerk', regency?: Regency) {
  const counter = await atCounter(role, regency);
  await lockSession(counter.officer, { why: 'asked' });
  return { ...counter, session: await judged(counter.sid) };
}

export async function rowOf(sid: string): Promise<SessionRow> {
  const [row] = await asSuperuser<SessionRow>('select * from sessions where id_hash = $1', [sessionHash(sid)]);
  if (!row) throw new Error('no such session');
  return row;
}

/** Lets time pass for one session. */
export const lieIdle = (sid: string, interval: string) =>
  asSuperuser('update sessions set last_seen_at = last_seen_at - $2::interval where id_hash = $1', [
    sessionHash(sid),
    interval,
  ]);
