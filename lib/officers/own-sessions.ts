import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { offices } from '@/db/schema/areas';
import { sessions } from '@/db/schema/sessions';
import { act } from '@/lib/act';
import type { Officer } from '@/lib/officers/officer';
import { refOfRow } from '@/lib/officers/own-session';
import { Refusal } from '@/lib/refusal';
import { report } from '@/lib/report';

const SHOWN = 10;
const IDLE = sql`interval '15 minutes'`;

/** Of a session that nobody asked about since, the row does not know yet that it ran out or lay idle. */
const runs = sql<boolean>`${sessions.endedAt} is null and ${sessions.expiresAt} > now() and ${sessions.lastSeenAt} > now() - ${IDLE}`;

/** The officer's own sessions of the last 30 days, those that run first. Named by the reference the ledger uses. */
export const ownSessions = report('session.end-own', async (tx, officer) => {
  const { device, counterNumber, createdAt, lastSeenAt, endedAt, endedBecause, factorAt, method } = sessions;
  const rows = await tx
    .select({
      ...{ device, counterNumber, createdAt, lastSeenAt, endedAt, endedBecause, factorAt, method },
      runs,
      ref: refOfRow,
      office: offices.name,
    })
    .from(sessions)
    .leftJoin(offices, eq(offices.id, sessions.officeId))
    .where(and(eq(sessions.officerId, officer.id), sql`${sessions.createdAt} > now() - interval '30 days'`))
    .orderBy(desc(runs), desc(sessions.createdAt))
    .limit(SHOWN);
  return rows.map(({ ref, office, runs: isLive, factorAt: provenAt, ...row }) => ({
    ...{ ref, device: row.device, method: row.method, office, counter: row.counterNumber },
    begunAt: row.createdAt.toISOString(),
    seenAt: row.lastSeenAt.toISOString(),
    endedBecause: isLive ? null : (row.endedBecause ?? ('idle' as const)),
    isLive,
    isProven: provenAt !== null,
    isThis: ref === officer.sessionRef,
  }));
});
export type OwnSession = Awaited<ReturnType<typeof ownSessions>>[number];

async function endOwn(tx: Tx, officer: Officer, which: string): Promise<number> {
  const other = and(eq(sessions.officerId, officer.id), isNull(sessions.endedAt), ne(refOfRow, officer.sessionRef));
  const ended = await tx
    .update(sessions)
    .set({ endedAt: sql`now()`, endedBecause: 'by-officer' })
    .where(which === 'others' ? other : and(other, eq(refOfRow, which)))
    .returning({ id: sessions.officerId });
  return ended.length;
}

/** Ends one of the officer's own sessions, or all but this one. This one ends by signing out. */
export const endOwnSession = act('session.end-own', {
  input: z.strictObject({ session: z.string({ error: 'invalid' }).regex(/^(others|[0-9a-f]{16})$/, 'invalid') }),
  subject: async (_tx, _input, officer) => ({ id: officer.id, region: officer.region }),
  async perform({ tx, officer, input: { session } }) {
    const ended = await endOwn(tx, officer, session);
    if (ended === 0 && session !== 'others') throw new Refusal('session.gone');
    return { result: { ended }, entry: { detail: { ended } } };
  },
});
