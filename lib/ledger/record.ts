import type { Tx } from '@/db/client';
import { runPrepared } from '@/db/prepared';
import type { outcomes } from '@/db/schema/ledger';
import type { ActName, MachineActName } from '@/lib/acts';

/** What an entry is about; all but the act is optional because not everything concerns a resident. */
export type About = {
  id?: string | undefined;
  region?: string | undefined;
  residentId?: string | null | undefined;
  caseId?: string | null | undefined;
};
export type Entry = { reason?: string | undefined; detail?: Record<string, unknown> | undefined };

// Not drizzle's insert(): that names every column, and time, transaction and number are not ours to name.
const addEntry = {
  name: 'add-entry',
  text: `insert into audit_entries (act, outcome, region, subject_id, resident_id, case_id, reason, detail)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

/** Adds one entry to the ledger, in the caller's transaction. Detail never holds NIK, phone, e-mail, name, code or PIN. */
export async function record(
  tx: Tx,
  act: ActName | MachineActName,
  outcome: (typeof outcomes)[number],
  about: About,
  entry: Entry = {},
): Promise<void> {
  const { id = null, region = null, residentId = null, caseId = null } = about;
  const { reason = null, detail = {} } = entry;
  await runPrepared(tx, addEntry, [act, outcome, region, id, residentId, caseId, reason, detail]);
}
