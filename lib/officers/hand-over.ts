import { and, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { cases } from '@/db/schema/cases';
import { auditEntries } from '@/db/schema/ledger';
import { record } from '@/lib/ledger/record';
import { sessionRef } from '@/lib/officers/open-session';
import type { Session } from '@/lib/officers/session';

/** The open cases this session worked on: they stay at the office, and whoever comes next goes on with them. */
async function casesInHand(tx: Tx, { id: officerId, office_id: officeId, sid }: Session) {
  const touched = tx
    .selectDistinct({ caseId: auditEntries.caseId })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.actorId, officerId),
        eq(auditEntries.sessionRef, sessionRef(sid)),
        isNotNull(auditEntries.caseId),
      ),
    )
    .as('touched');
  const { id, residentId, region } = cases;
  return tx
    .select({ id, residentId, region })
    .from(cases)
    .innerJoin(touched, eq(touched.caseId, cases.id))
    .where(and(eq(cases.officeId, officeId), eq(cases.status, 'open')));
}

/**
 * Puts a hand-over on record: once for the officer, and once in each open case, so that its history says that another
 * officer goes on. From a locked screen it says so: somebody took the counter over, and nobody knows yet who.
 */
export async function recordHandOver(tx: Tx, session: Session): Promise<void> {
  const detail = { from: session.stage === 'locked' ? 'locked' : 'open', counter: session.counter_number };
  await record(tx, 'session.hand-over', 'done', { id: session.id, region: session.region }, { detail });
  for (const { id: caseId, residentId, region } of await casesInHand(tx, session))
    await record(tx, 'session.hand-over', 'done', { id: session.id, region, residentId, caseId }, { detail });
}
