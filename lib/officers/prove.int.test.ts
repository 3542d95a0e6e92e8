import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { revokeCredential } from '@/lib/credentials/revoke';
import { askProof, ProofNeeded } from '@/lib/officers/proofs';
import { proveFactor } from '@/lib/officers/prove';
import { aCounter, aHolder, type Counter, type Holder } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { codeAt, refusalIn } from '@/test-support/signing-in';

// Elsewhere whoever acts has proven it; here the real thing is at stake.
vi.unmock('@/lib/officers/proofs');

let counter: Counter;
let holder: Holder;
const reason = 'lost';
const revoke = (officer = counter.clerk, more = {}) =>
  revokeCredential(officer, { credentialId: holder.credentialId, reason, ...more });

/** What the act asked to be proven. */
async function asked(trying: Promise<unknown>): Promise<ProofNeeded> {
  const error = await trying.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProofNeeded)) throw error ?? new Error('no proof was asked for');
  return error;
}

/** Asks and proves, with the newest code that was not used. */
async function proven(officer = counter.clerk, needed?: ProofNeeded, steps = 0) {
  const { proved } = needed ?? (await asked(revoke(officer)));
  const proof = await askProof(officer, proved);
  await proveFactor(officer, { proofId: proof.id, code: codeAt(steps) });
  return proof;
}
const age = (id: string, interval: string) =>
  asSuperuser('update factor_proofs set expires_at = expires_at - $2::interval where id = $1', [id, interval]);

beforeEach(async () => {
  counter = await aCounter();
  holder = await aHolder(counter);
});

describe('proving', () => {
  test('with a code that was used is refused', async () => {
    await proven();
    const again = await askProof(counter.clerk, { act: 'credential.revoke', objectId: randomUUID(), input: {} });
    expect(await refusalIn(proveFactor(counter.clerk, { proofId: again.id, code: codeAt() }))).toMatchObject({
      key: 'proof.wrongCode',
    });
  });

  test('ends after five wrong codes, also with the right one', async () => {
    const proof = await askProof(counter.clerk, (await asked(revoke())).proved);
    const prove = (code: string) => proveFactor(counter.clerk, { proofId: proof.id, code });
    for (let wrong = 0; wrong < 5; wrong++) {
      expect(await refusalIn(prove('000000'))).toMatchObject({ key: 'proof.wrongCode' });
      await asSuperuser("update sign_in_failures set last_at = last_at - interval '15 minutes'");
    }
    expect(await refusalIn(prove(codeAt()))).toMatchObject({ key: 'proof.gone' });
    await asked(revoke());
  });

  test('of somebody else, of another session, or too late is refused', async () => {
    const proof = await askProof(counter.clerk, (await asked(revoke())).proved);
    const colleague = (await aCounter(counter.regency)).clerk;
    expect(await refusalIn(proveFactor(colleague, { proofId: proof.id, code: codeAt() }))).toMatchObject({
      key: 'proof.gone',
    });
    await age(proof.id, '10 minutes');
    expect(await refusalIn(proveFactor(counter.clerk, { proofId: proof.id, code: codeAt() }))).toMatchObject({
      key: 'proof.gone',
    });
  });
});
