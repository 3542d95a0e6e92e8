import type { Tx } from '@/db/client';
import { auditEntries, type outcomes } from '@/db/schema/ledger';
import type { ActName, MachineActName } from '@/lib/acts';

/** What an entry is about; all but the act is optional because not everything concerns a resident. */
export type About = {
  id?: string | undefined;
  region?: string | undefined;
  residentId?: string | null | undefined;
  caseId?: string | null | undefined;
};
export type Entry = { reason?: string | undefined; detail?: Record<string, unknown> | undefined };

/** Adds one entry to the ledger, in the caller's transaction. Detail never holds NIK, phone, e-mail, name, code or PIN. */
export async function record(
  tx: Tx,
  act: ActName | MachineActName,
  outcome: (typeof outcomes)[number],
  about: About,
  entry: Entry = {},
): Promise<void> {
  await tx.insert(auditEntries).values({
    act,
    outcome,
    region: about.region ?? null,
    subjectId: about.id ?? null,
    residentId: about.residentId ?? null,
    caseId: about.caseId ?? null,
    reason: entry.reason ?? null,
    detail: entry.detail ?? {},
  });
}
