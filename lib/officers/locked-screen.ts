import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { cases } from '@/db/schema/cases';
import { passkeys } from '@/db/schema/factors';
import { auditEntries } from '@/db/schema/ledger';
import { sessionRef } from '@/lib/officers/open-session';
import type { Session } from '@/lib/officers/session';
import { contextOf } from '@/lib/officers/session-context';
import { transaction } from '@/lib/transaction';

/** What the locked screen shows: the number of the open case this session worked on last, nothing of its resident. */
export const lockedScreen = (session: Session) =>
  transaction({ ...contextOf(session), readOnly: true }, async (tx) => {
    const [newest] = await tx
      .select({ caseId: auditEntries.caseId })
      .from(auditEntries)
      .where(
        and(
          eq(auditEntries.actorId, session.id),
          eq(auditEntries.sessionRef, sessionRef(session.sid)),
          isNotNull(auditEntries.residentId),
        ),
      )
      .orderBy(desc(auditEntries.id))
      .limit(1);
    const open = newest?.caseId
      ? await tx
          .select({ number: cases.number })
          .from(cases)
          .where(and(eq(cases.id, newest.caseId), isNull(cases.closedAt)))
      : [];
    const [key] = await tx
      .select({ id: passkeys.id })
      .from(passkeys)
      .where(eq(passkeys.officerId, session.id))
      .limit(1);
    return { caseNumber: open[0]?.number, hasPasskey: Boolean(key) };
  });
