import type { Tx } from '@/db/client';
import { runPrepared } from '@/db/prepared';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';

const conflictWith = { name: 'conflict-with', text: 'select conflict_with($1, $2) as conflict' };

/** `own`: the officer's own record. `family`: somebody on the same family card. Known where the officer's NIK was given. */
export async function conflictOf(tx: Tx, officer: Officer, residentId: string): Promise<'own' | 'family' | null> {
  const [row] = await runPrepared<{ conflict: 'own' | 'family' | null }>(tx, conflictWith, [officer.id, residentId]);
  return row?.conflict ?? null;
}

/**
 * Nobody works on their own record or on one of their own family card (UU 30/2014 art. 42, conflict of interest): refused
 * for whoever acts, and for whoever asked for what is being approved.
 */
export async function assertNoConflict(
  { tx, ...acting }: { tx: Tx } & ({ officer: Officer } | { wallet: unknown }),
  { residentId }: { residentId?: string | null | undefined },
): Promise<void> {
  if (!residentId || !('officer' in acting)) return;
  const conflict = await conflictOf(tx, acting.officer, residentId);
  if (conflict) throw new Refusal(`conflict.${conflict}`);
}
