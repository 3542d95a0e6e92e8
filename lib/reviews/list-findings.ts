import { and, desc, eq, inArray, isNotNull, ne, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { officers } from '@/db/schema/officers';
import { type FindingStatus, findings } from '@/db/schema/reviews';
import { report } from '@/lib/report';
import { DAYS_TO_ANSWER } from '@/lib/reviews/close';

const MOST = 100;
const openers = alias(officers, 'openers');
const closers = alias(officers, 'closers');

async function findingsWhere(tx: Tx, which: SQL | undefined) {
  const rows = await tx
    .select({
      finding: findings,
      officer: officers.name,
      opener: openers.name,
      closer: closers.name,
      isLate: sql<boolean>`coalesce(${findings.askedAt} < now() - make_interval(days => ${DAYS_TO_ANSWER}), false)`,
    })
    .from(findings)
    .leftJoin(officers, eq(officers.id, findings.officerId))
    .leftJoin(openers, eq(openers.id, findings.openedBy))
    .leftJoin(closers, eq(closers.id, findings.closedBy))
    .where(which)
    .orderBy(desc(findings.openedAt))
    .limit(MOST);
  return rows.map(({ finding: { entryAt, openedAt, askedAt, answeredAt, closedAt, ...finding }, ...names }) => ({
    ...finding,
    ...names,
    entryAt: entryAt.toISOString(),
    openedAt: openedAt.toISOString(),
    askedAt: askedAt?.toISOString() ?? null,
    answeredAt: answeredAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
  }));
}
export type FindingLine = Awaited<ReturnType<typeof findingsWhere>>[number];

/** Findings of the area in these states, newest first. Those about oneself are on a page of their own. */
export const listFindings = report('audit.review', (tx, officer, states: readonly FindingStatus[]) =>
  findingsWhere(tx, and(inArray(findings.status, [...states]), ne(findings.officerId, officer.id))),
);

/** What the officer was asked about their own acts. Who asked stays out. */
export const ownFindings = report('finding.answer', async (tx, officer) => {
  const own = await findingsWhere(tx, and(eq(findings.officerId, officer.id), isNotNull(findings.askedAt)));
  return own.map(({ id, act, status, note, entryAt, askedAt, answer, answeredAt, result, closedAt, closingNote }) => ({
    ...{ id, act, status, note, entryAt, askedAt, answer, answeredAt, result, closedAt, closingNote },
  }));
});
export type OwnFinding = Awaited<ReturnType<typeof ownFindings>>[number];

/** How many wait for the officer's own answer, and how many there ever were. */
export const countOwnFindings = report('finding.answer', async (tx, officer) => {
  const { rows } = await tx.execute<{ waiting: number; all: number }>(sql`
    select (count(*) filter (where status = 'open'))::int as waiting, count(*)::int as all
    from findings where officer_id = ${officer.id} and asked_at is not null`);
  return rows[0] ?? { waiting: 0, all: 0 };
});
