import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { revokeCredential } from '@/lib/credentials/revoke';
import { enrolTotp, offerTotp } from '@/lib/officers/enrol-totp';
import { makeRecoveryCodes } from '@/lib/officers/make-recovery-codes';
import { askProof, ProofNeeded, spendProof } from '@/lib/officers/proofs';
import { proveFactor } from '@/lib/officers/prove';
import { setPassword } from '@/lib/officers/set-password';
import { setPin } from '@/lib/officers/set-pin';
import { transaction } from '@/lib/transaction';
import { aCounter, aHolder, type Counter, type Holder, statusesOn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { officerFor } from '@/test-support/officer';
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

describe('an act that needs fresh proof', () => {
  test('does nothing without it, and asking is not an attempt', async () => {
    await asked(revoke());
    expect(await statusesOn(holder)).toEqual(['active']);
    expect(
      await asSuperuser("select from audit_entries where act = 'credential.revoke' and actor_id = $1", [
        counter.clerk.id,
      ]),
    ).toEqual([]);
  });

  test('goes on once it was proven, and is on record', async () => {
    await proven();
    await revoke();
    expect(await statusesOn(holder)).toEqual(['revoked']);
  });

  test('says what can be shown, and to whom the practice authenticator belongs', async () => {
    const proof = await askProof(counter.clerk, (await asked(revoke())).proved);
    expect(proof).toMatchObject({ act: 'credential.revoke', passkeys: [], totp: true, practice: { usedStep: 0 } });
  });

  test.each([
    'unproven',
    'of another input',
    'of another object',
    'of another act',
    'of another session',
    'of another officer',
    'expired',
  ])('%s is none', async (which) => {
    const { proved } = await asked(revoke());
    const other = await aHolder(counter);
    const colleague = (await aCounter(counter.regency)).clerk;
    const { id, username, name, role, region, office } = counter.clerk;
    const elsewhere = officerFor({ id, username, name, role, region, office });
    const cases: Record<string, () => Promise<unknown>> = {
      unproven: () => askProof(counter.clerk, proved),
      'of another input': async () => proven(counter.clerk, await asked(revoke(counter.clerk, { reason: 'stolen' }))),
      'of another object': () => proven(counter.clerk, new ProofNeeded({ ...proved, objectId: other.credentialId })),
      'of another act': () => proven(counter.clerk, new ProofNeeded({ ...proved, act: 'credential.reissue' })),
      'of another session': () => proven(elsewhere, new ProofNeeded(proved)),
      'of another officer': () => proven(colleague, new ProofNeeded(proved)),
      expired: async () => age((await proven()).id, '10 minutes'),
    };
    await cases[which]?.();
    await asked(revoke());
    expect(await statusesOn(holder)).toEqual(['active']);
  });

  test('takes a proof once', async () => {
    const { proved } = await asked(revoke());
    await proven();
    const spend = () => transaction(counter.clerk.context, (tx) => spendProof(tx, counter.clerk, proved));
    expect(await spend()).toBe('totp');
    await asked(spend());
  });

  test('rolled back, gives its proof back', async () => {
    const { proved } = await asked(revoke());
    await proven();
    const failing = transaction(counter.clerk.context, async (tx) => {
      await spendProof(tx, counter.clerk, proved);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await revoke();
    expect(await statusesOn(holder)).toEqual(['revoked']);
  });

  test('of two at once by one proof, one goes on', async () => {
    await proven();
    const answers = await Promise.allSettled([revoke(), revoke()]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(ProofNeeded) });
  });

  test('changes no factor, PIN, code or password of one’s own without it', async () => {
    const { clerk } = counter;
    await asked(setPin(clerk, { pin: '483905', again: '483905' }));
    await asked(setPassword(clerk, { password: 'tiga kuda lari pagi' }));
    await asked(makeRecoveryCodes(clerk, {}));
    await asked(enrolTotp(clerk, { token: offerTotp(clerk).token, code: codeAt() }));
    expect(await asSuperuser('select from recovery_codes where officer_id = $1', [clerk.id])).toEqual([]);
  });
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
