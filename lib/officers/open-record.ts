import type { Tx } from '@/db/client';
import { runPrepared } from '@/db/prepared';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';

export const RECORD_MINUTES = 5;

const newestEntry = {
  name: 'newest-entry-about-resident',
  text: `select at > now() - make_interval(mins => $4) as is_fresh from audit_entries
    where resident_id = $1 and actor_id = $2 and session_ref = $3 and outcome in ('done', 'requested')
      and at > now() - interval '12 hours' -- no session is older
    order by at desc limit 1`,
};

/**
 * A record that this session left alone for five minutes is closed (OWASP: two to five minutes idle for high value), and
 * the ledger knows it: nothing of it is shown or changed until it is opened again. Throws Refusal `record.closed`.
 */
export async function assertRecordOpen(tx: Tx, officer: Officer, residentId: string | null | undefined): Promise<void> {
  if (!residentId) return;
  const about = [residentId, officer.id, officer.sessionRef, RECORD_MINUTES];
  const [newest] = await runPrepared<{ is_fresh: boolean }>(tx, newestEntry, about);
  if (newest && !newest.is_fresh) throw new Refusal('record.closed');
}
