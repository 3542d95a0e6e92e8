import type { Tx } from '@/db/client';
import { queueOfficerMail } from '@/lib/officers/mail';
import { mailBodies } from '@/lib/officers/mail-bodies';
import type { Officer } from '@/lib/officers/officer';

/** Acts on the own account are about oneself, wherever one is. */
export const oneself = async (_tx: Tx, _input: unknown, { id, region }: Officer) => ({ id, region });

/** Whoever has joined is told by mail that the ways to sign in have changed (NIST SP 800-63B-4, 4.6); a newcomer knows. */
export async function tellChanged(tx: Tx, officer: Officer): Promise<void> {
  if (officer.isSettingUp) return;
  await queueOfficerMail(tx, { officerId: officer.id, kind: 'factors-changed', body: mailBodies.factorsChanged() });
}
