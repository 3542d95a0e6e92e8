import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { cases } from '@/db/schema/cases';
import { auditEntries } from '@/db/schema/ledger';
import { listedResidents } from '@/db/schema/residents';
import { stepOf } from '@/lib/cases/step';
import type { Officer } from '@/lib/officers/officer';
import { report } from '@/lib/report';
import { listedNames } from '@/lib/residents/queries';

async function openCases(tx: Tx, officer: Officer) {
  const rows = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.officeId, officer.office.id), isNull(cases.closedAt)))
    .orderBy(sql`(${cases.openedBy} = ${officer.id}) desc`, desc(cases.updatedAt))
    .limit(8);
  const names = await listedNames(
    tx,
    rows.map(({ residentId }) => residentId),
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    status: row.status,
    cause: row.cause,
    step: stepOf(row),
    mine: row.openedBy === officer.id,
    updatedAt: row.updatedAt.toISOString(),
    name: names.get(row.residentId) ?? '',
  }));
}

/** The last five records this officer opened in this session, masked. */
async function recentRecords(tx: Tx, officer: Officer) {
  const opened = tx
    .selectDistinctOn([auditEntries.residentId], { residentId: auditEntries.residentId, at: auditEntries.at })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.actorId, officer.id),
        eq(auditEntries.act, 'resident.view'),
        eq(auditEntries.sessionRef, officer.sessionRef),
        eq(auditEntries.outcome, 'done'),
      ),
    )
    .orderBy(auditEntries.residentId, desc(auditEntries.id))
    .as('opened');
  const rows = await tx
    .select({ id: listedResidents.id, name: listedResidents.name, at: opened.at })
    .from(opened)
    .innerJoin(listedResidents, eq(listedResidents.id, opened.residentId))
    .orderBy(desc(opened.at))
    .limit(5);
  return rows.map(({ id, name, at }) => ({ id, name, at: at.toISOString() }));
}

async function numbersToday(tx: Tx, officer: Officer) {
  const zone = officer.office.timeZone;
  const today = sql`date_trunc('day', now() at time zone ${zone}) at time zone ${zone}`;
  const atOffice = eq(cases.officeId, officer.office.id);
  const served = and(
    atOffice,
    inArray(cases.status, ['completed', 'awaiting-claim', 'awaiting-phone']),
    sql`${cases.updatedAt} >= ${today}`,
  );
  const minutes = sql<number | null>`round(percentile_cont(0.5) within group
    (order by extract(epoch from coalesce(${cases.revokedAt}, ${cases.closedAt}, ${cases.updatedAt}) - ${cases.openedAt}) / 60)
    filter (where ${cases.openedAt} >= ${today})::numeric, 0)::int`;
  const [done] = await tx.select({ count: count(), minutes }).from(cases).where(served);
  const [waiting] = await tx
    .select({ count: count() })
    .from(cases)
    .where(and(atOffice, eq(cases.status, 'awaiting-approval')));
  return { doneToday: done?.count ?? 0, medianMinutes: done?.minutes ?? null, awaitingApproval: waiting?.count ?? 0 };
}

/** Offers whose recipient said "not me", until a supervisor has flagged the case: a week, the newest first. */
async function disownedCases(tx: Tx, officer: Officer) {
  if (officer.role !== 'supervisor') return [];
  const rows = await tx
    .select({ id: cases.id, number: cases.number, closedAt: cases.closedAt })
    .from(cases)
    .where(and(eq(cases.stopReason, 'offer-disowned'), sql`${cases.closedAt} > now() - interval '7 days'`))
    .orderBy(desc(cases.closedAt))
    .limit(5);
  return rows.map(({ id, number, closedAt }) => ({ id, number, at: closedAt?.toISOString() ?? '' }));
}

/** The officer's desk: open cases of the office (own first), the last records of this session, today's three numbers. */
export const deskOf = report('case.view', async (tx, officer: Officer) => ({
  cases: await openCases(tx, officer),
  recent: await recentRecords(tx, officer),
  numbers: await numbersToday(tx, officer),
  disowned: await disownedCases(tx, officer),
}));
export type Desk = Awaited<ReturnType<typeof deskOf>>;
