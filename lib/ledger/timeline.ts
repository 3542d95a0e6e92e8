import { and, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { offices } from '@/db/schema/areas';
import { auditEntries, type outcomes } from '@/db/schema/ledger';
import { officers } from '@/db/schema/officers';

/** One line of a history as it stands in the ledger. The name of an officer outside the own area stays out. */
export type TimelineEntry = {
  id: number;
  at: string;
  act: string;
  outcome: (typeof outcomes)[number];
  actorKind: 'officer' | 'wallet' | 'machine' | 'visitor';
  actorName: string | null;
  role: string | null;
  officeName: string | null;
  reason: string | null;
  detail: Record<string, unknown>;
};

// That a record stayed open is no event of its own, nor is the look that is asking: it is on record before it is answered.
const ownLooks = ['resident.view', 'resident.read-own', 'approval.view', 'officer.view'];
const isAsking = and(
  inArray(auditEntries.act, ownLooks),
  sql`coalesce(${auditEntries.requestId} = nullif(current_setting('app.request', true), ''), false)`,
);

async function entries(tx: Tx, which: SQL, limit: number): Promise<TimelineEntry[]> {
  const rows = await tx
    .select({ entry: auditEntries, actorName: officers.name, officeName: offices.name })
    .from(auditEntries)
    .leftJoin(officers, eq(officers.id, auditEntries.actorId))
    .leftJoin(offices, eq(offices.id, auditEntries.officeId))
    .where(and(which, ne(auditEntries.act, 'resident.keep-open'), sql`not (${isAsking})`))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(limit);
  return rows.map(({ entry: { id, at, act, outcome, actorKind, role, reason, detail }, actorName, officeName }) => ({
    ...{ id, at: at.toISOString(), act, outcome, actorKind, actorName, role, officeName, reason, detail },
  }));
}

/** What happened to a resident, newest first. */
export const timelineOfResident = (tx: Tx, residentId: string, limit = 50) =>
  entries(tx, eq(auditEntries.residentId, residentId), limit);

/**
 * What happened in a case, newest first: its own entries and what was done with them in the same transaction, such as
 * the block that came with the report. Who looked at the case stands in the resident's history.
 */
export async function timelineOfCase(tx: Tx, caseId: string, limit = 50) {
  const together = tx.select({ xid: auditEntries.xid }).from(auditEntries).where(eq(auditEntries.caseId, caseId));
  const since = sql`${auditEntries.at} >= (select c.opened_at from cases c where c.id = ${caseId})`;
  const which = and(inArray(auditEntries.xid, together), since, ne(auditEntries.act, 'case.view'));
  return which ? entries(tx, which, limit) : [];
}

/** What an officer did and what was done to the account, newest first. Each side has its index; both are cut short first. */
export const timelineOfOfficer = (tx: Tx, officerId: string, limit = 50) =>
  entries(
    tx,
    sql`(${auditEntries.id}, ${auditEntries.at}) in (
      (select e.id, e.at from audit_entries e where e.actor_id = ${officerId} order by e.at desc, e.id desc limit ${limit}) union
      (select e.id, e.at from audit_entries e where e.subject_id = ${officerId} order by e.at desc, e.id desc limit ${limit}))`,
    limit,
  );
