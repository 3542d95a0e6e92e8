import { z } from 'zod';
import type { ActName, MachineActName } from '@/lib/acts';
import { type About, record } from '@/lib/ledger/record';
import { ProofNeeded } from '@/lib/officers/proofs';
import { Outage, Refusal } from '@/lib/refusal';
import { type Context, transaction } from '@/lib/transaction';

/**
 * What was refused, or failed, rolled back with its transaction: the attempt is put on record in one of its own. When the
 * database went away nothing can be recorded, and nothing was shown. To be asked for a proof is no attempt yet.
 */
export async function recordAttempt(
  actor: { context: Context },
  name: ActName,
  about: About,
  error: unknown,
): Promise<void> {
  if (error instanceof Outage || error instanceof ProofNeeded) return;
  if (error instanceof Refusal && error.recorded) return;
  const outcome = error instanceof Refusal ? 'refused' : 'failed';
  const why = error instanceof Refusal ? error.key : 'bug';
  const fields = error instanceof Refusal ? Object.keys(error.fields) : [];
  const detail = { why, ...(fields.length > 0 ? { fields } : {}) };
  await transaction(actor.context, (tx) => record(tx, name, outcome, about, { detail }));
}

/**
 * What was refused before an act was reached: a name, a code or a link that opens nothing, a form that cannot be read. By whom,
 * as far as that is known; `why` is never what was typed.
 */
export async function recordRefused(
  by: Context,
  act: ActName | MachineActName,
  why: string,
  about: About & { detail?: Record<string, unknown> } = {},
): Promise<void> {
  const { detail = {}, ...what } = about;
  await transaction(by, (tx) => record(tx, act, 'refused', what, { detail: { ...detail, why } }));
}

/** What an attempt was about, as far as it says so itself: probing for what is absent or out of reach leaves its trace. */
export function askedAbout(region: string, raw: unknown): About {
  const { caseId, residentId, credentialId, officerId, alarmId, findingId } = (raw ?? {}) as Record<string, unknown>;
  const id = z.uuid().safeParse(caseId ?? credentialId ?? residentId ?? officerId ?? alarmId ?? findingId).data;
  return { region, id };
}
