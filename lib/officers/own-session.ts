import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { sessions } from '@/db/schema/sessions';
import type { Officer } from '@/lib/officers/officer';

/** The reference of a session row, as the ledger names it (see sessionRef). */
export const refOfRow = sql<string>`left(encode(sha256(${sessions.idHash}), 'hex'), 16)`;

/** The row of the session this officer acts in, as long as it runs. */
export const ownSession = (officer: Officer): SQL | undefined =>
  and(eq(sessions.officerId, officer.id), isNull(sessions.endedAt), eq(refOfRow, officer.sessionRef));
