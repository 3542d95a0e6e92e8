import { describe, expect, test } from 'vitest';
import { enrolPasskey } from '@/lib/officers/enrol-passkey';
import { makeRecoveryCodes } from '@/lib/officers/make-recovery-codes';
import { sessionRef } from '@/lib/officers/open-session';
import { newChallenge } from '@/lib/officers/passkey-challenge';
import { takeSecondStep } from '@/lib/officers/second-step';
import { asSuperuser } from '@/test-support/database';
import { officerFor } from '@/test-support/officer';
import { aPasskeyOf, refusalIn, someone, waiting } from '@/test-support/signing-in';

describe('a recovery code', () => {
  const codesOf = async (officer: Awaited<ReturnType<typeof someone>>) =>
    (await makeRecoveryCodes(officerFor(officer), {})).codes;

  test('signs in once, typed in any way, and says how many are left', async () => {
    const officer = await someone();
    const [first = '', second = ''] = await codesOf(officer);
    const typed = first.toLowerCase().replace('-', ' ').replace(/0/g, 'o').replace(/1/g, 'l');
    expect(await takeSecondStep(await waiting(officer), { recovery: typed })).toMatchObject({ left: 9 });
    const again = await waiting(officer);
    expect(await refusalIn(takeSecondStep(again, { recovery: first }))).toMatchObject({ key: 'recovery.wrong' });
    expect(await takeSecondStep(again, { recovery: second })).toMatchObject({ left: 8 });
  });

  test('of another officer, or from before new ones were made, is refused', async () => {
    const [officer, other] = [await someone(), await someone()];
    const [before = ''] = await codesOf(officer);
    const [theirs = ''] = await codesOf(other);
    await codesOf(officer);
    for (const recovery of [before, theirs])
      expect(await refusalIn(takeSecondStep(await waiting(officer), { recovery }))).toMatchObject({
        key: 'recovery.wrong',
      });
  });

  test('is kept as a MAC that tells nothing', async () => {
    const officer = await someone();
    const [first = ''] = await codesOf(officer);
    const rows = await asSuperuser('select code_mac from recovery_codes where officer_id = $1', [officer.id]);
    expect(rows).toHaveLength(10);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(first).toString('hex'));
  });
});

describe('a passkey at the second step', () => {
  test('signs what this very session was asked, once', async () => {
    const officer = await someone();
    const key = aPasskeyOf(officer.id);
    await registered(officer, key);
    const [session, other] = [await waiting(officer), await waiting(officer)];
    const asked = newChallenge(`factor:${sessionRef(session.sid)}`);
    const assertion = key.assert(asked);
    expect(await refusalIn(takeSecondStep(other, { assertion }))).toMatchObject({ key: 'proof.wrongPasskey' });
    const fresh = key.assert(newChallenge(`factor:${sessionRef(session.sid)}`));
    expect(await takeSecondStep(session, { assertion: fresh })).toMatchObject({ sid: expect.any(String) });
    expect(await refusalIn(takeSecondStep(await waiting(officer), { assertion: fresh }))).toMatchObject({
      key: 'proof.wrongPasskey',
    });
  });
});

async function registered(officer: Awaited<ReturnType<typeof someone>>, key: ReturnType<typeof aPasskeyOf>) {
  const actor = officerFor(officer);
  const registration = key.register(newChallenge(`enrol:${actor.sessionRef}`));
  await enrolPasskey(actor, { name: 'Komputer loket', registration });
}
