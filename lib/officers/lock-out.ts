import 'server-only';
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { record } from '@/lib/ledger/record';
import { queueOfficerMail } from '@/lib/officers/mail';
import { mailBodies } from '@/lib/officers/mail-bodies';
import type { KnownOfficer } from '@/lib/officers/open-session';
import { transaction } from '@/lib/transaction';

/** From this many failures on, each next try waits a quarter of an hour (see tries.ts). */
export const LOCKED_AT = 8;

/**
 * Somebody keeps guessing at a known account: the admins of its area see an alarm and the officer gets a mail, at most once
 * an hour. A machine's doing: whoever guesses is nobody, and must not appear as the officer.
 */
export async function tellLockedOut(known: KnownOfficer | undefined, failures: number): Promise<void> {
  if (failures < LOCKED_AT) return;
  const { id, region } = known ?? { id: randomUUID(), region: '' }; // an unknown name takes as long
  await transaction({ actorKind: 'machine', region }, async (tx) => {
    const { rows } = await tx.execute<{ raised: boolean }>(sql`select raise_alarm('account-locked', ${id}) as raised`);
    if (!rows[0]?.raised) return;
    await queueOfficerMail(tx, { officerId: id, kind: 'locked-out', body: mailBodies.lockedOut() });
    await record(tx, 'account.lock-out', 'done', { id, region }, { detail: { failures } });
  });
}
