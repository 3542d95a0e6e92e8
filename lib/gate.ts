import type { Tx } from '@/db/client';
import type { Rule } from '@/lib/act-rules';
import { acts } from '@/lib/acts';
import { type Asked, askSecondPerson } from '@/lib/approvals/request';
import type { Answer } from '@/lib/ledger/outcomes';
import type { Officer } from '@/lib/officers/officer';
import { assertRecordOpen } from '@/lib/officers/open-record';
import { spendProof } from '@/lib/officers/proofs';

/**
 * What the acts table asks of an officer beyond the role, in this order: a record that is still in use, shown afresh who
 * sits there, and somebody else's decision. Undefined: go on. Throws Refusal or ProofNeeded. Wallets have proven a key.
 */
export async function passGate(
  acting: { tx: Tx } & ({ officer: Officer } | { wallet: unknown }),
  asked: Asked,
): Promise<Answer | undefined> {
  if (!('officer' in acting)) return undefined;
  const { tx, officer } = acting;
  const { act, subject, input } = asked;
  const { reach, opens, proof, secondPerson }: Rule = acts[act];
  if (reach === 'counter' && !opens) await assertRecordOpen(tx, officer, subject.residentId);
  if (proof && !officer.isSettingUp) await spendProof(tx, officer, { act, objectId: subject.id, input });
  return secondPerson ? askSecondPerson(tx, officer, asked) : undefined;
}
