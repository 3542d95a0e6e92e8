import type { Officer } from '@/lib/officers/officer';
import { asSuperuser } from './database';

export type LedgerEntry = {
  act: string;
  outcome: string;
  actor_kind: string;
  actor_id: string;
  role: string;
  office_id: string;
  session_ref: string;
  request_id: string;
  region: string | null;
  subject_id: string | null;
  resident_id: string | null;
  case_id: string | null;
  reason: string | null;
  detail: Record<string, unknown>;
};

/** What stands on record of this officer's session, oldest first. */
export const entriesOf = ({ sessionRef }: Officer) =>
  asSuperuser<LedgerEntry>('select * from audit_entries where session_ref = $1 order by id', [sessionRef]);

/** The same in short: `case.report done`, `credential.revoke refused: credential.alreadyRevoked`. */
export async function recordOf(officer: Officer): Promise<string[]> {
  const entries = await entriesOf(officer);
  return entries.map(({ act, outcome, detail }) => `${act} ${outcome}${detail.why ? `: ${detail.why}` : ''}`);
}
