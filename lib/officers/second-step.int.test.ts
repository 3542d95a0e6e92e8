import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { blindIndex } from '@/db/sealing';
import { isTraining } from '@/lib/env';
import { enrolPasskey } from '@/lib/officers/enrol-passkey';
import { makeRecoveryCodes } from '@/lib/officers/make-recovery-codes';
import { sessionRef } from '@/lib/officers/open-session';
import { newChallenge } from '@/lib/officers/passkey-challenge';
import { takeSecondStep } from '@/lib/officers/second-step';
import { asSuperuser } from '@/test-support/database';
import { officerFor } from '@/test-support/officer';
import { aPasskeyOf, codeAt, refusalIn, sessionOf, someone, waiting } from '@/test-support/signing-in';

vi.mock('@/lib/env', async (original) => ({
  ...(await original<typeof import('@/lib/env')>()),
  isTraining: vi.fn(() => true),
}));

// In the middle of a time step: none ends between making a code and giving it.
beforeAll(() => vi.useFakeTimers({ now: Math.floor(Date.now() / 30_000) * 30_000 + 15_000, toFake: ['Date'] }));
afterAll(() => vi.useRealTimers());

type Session = Awaited<ReturnType<typeof waiting>>;
const wrongCode = { key: 'proof.wrongCode', fields: {} };
const code = (session: Session, given: string) => takeSecondStep(session, { code: given });
const entriesOf = (id: string) =>
  asSuperuser("select outcome, detail from audit_entries where act = 'factor.prove' and subject_id = $1 order by id", [
    id,
  ]);
const timePasses = ({ id }: { id: string }, interval: string) =>
  asSuperuser('update sign_in_failures set last_at = last_at - $2::interval where name_index = $1', [
    blindIndex('username', `factor:${id}`),
    interval,
  ]);

describe('a code of the authenticator app', () => {
  test('opens the session under a new id; the one before is worth nothing', async () => {
    const officer = await someone();
    const session = await waiting(officer);
    expect(session.stage).toBe('factor');
    const { sid } = await code(session, codeAt());
    expect(await sessionOf(sid)).toMatchObject({ stage: 'open', id: officer.id });
    expect(await sessionOf(session.sid)).toBeUndefined();
    expect(await entriesOf(officer.id)).toEqual([
      { outcome: 'done', detail: { for: 'session.start', method: 'totp' } },
    ]);
  });

  test('may come with blanks, one step early or late', async () => {
    const officer = await someone();
    const early = await waiting(officer);
    const [first, second] = [codeAt(-1).slice(0, 3), codeAt(-1).slice(3)];
    expect(await code(early, ` ${first} ${second} `)).toMatchObject({ sid: expect.any(String) });
    expect(await code(await waiting(officer), codeAt(1))).toMatchObject({ sid: expect.any(String) });
  });

  test('is refused a second time, and so is an older one', async () => {
    const officer = await someone();
    await code(await waiting(officer), codeAt());
    const again = await waiting(officer);
    expect(await refusalIn(code(again, codeAt()))).toEqual(wrongCode);
    expect(await refusalIn(code(again, codeAt(-1)))).toEqual(wrongCode);
    expect(await sessionOf(again.sid)).toMatchObject({ stage: 'factor' });
  });

  test('of two sent at once, one is taken', async () => {
    const officer = await someone();
    const [first, second] = [await waiting(officer), await waiting(officer)];
    const answers = await Promise.allSettled([code(first, codeAt()), code(second, codeAt())]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('of the published practice secret opens nothing outside training mode', async () => {
    const session = await waiting(await someone());
    vi.mocked(isTraining).mockReturnValueOnce(false);
    expect(await refusalIn(code(session, codeAt()))).toEqual(wrongCode);
    expect(await code(session, codeAt())).toMatchObject({ sid: expect.any(String) });
  });

  test('ends every other session of the officer', async () => {
    const officer = await someone();
    const { sid: older } = await code(await waiting(officer), codeAt());
    const stray = await waiting(officer);
    const { sid } = await code(await waiting(officer), codeAt(1));
    expect(await sessionOf(older)).toMatchObject({ stage: 'ended', ended_because: 'replaced' });
    expect(await sessionOf(stray.sid)).toMatchObject({ stage: 'ended' });
    expect(await sessionOf(sid)).toMatchObject({ stage: 'open' });
  });

  test('that is wrong is on record, waits after three, and a new password does not reset that', async () => {
    const officer = await someone();
    for (let free = 0; free < 3; free++)
      expect(await refusalIn(code(await waiting(officer), '000000'))).toEqual(wrongCode);
    expect(await refusalIn(code(await waiting(officer), codeAt()))).toMatchObject({ key: 'signIn.wait' });
    const why = (await entriesOf(officer.id)).map(({ detail }) => detail.why);
    expect(why).toEqual(['proof.wrongCode', 'proof.wrongCode', 'proof.wrongCode', 'signIn.wait']);
    await timePasses(officer, '30 seconds');
    expect(await code(await waiting(officer), codeAt())).toMatchObject({ sid: expect.any(String) });
  });

  test('guessed side by side gains no tries', async () => {
    const officer = await someone();
    const sessions: Session[] = [];
    for (let i = 0; i < 10; i++) sessions.push(await waiting(officer));
    const all = await Promise.all(sessions.map((session) => refusalIn(code(session, '000000'))));
    expect(all.filter(({ key }) => key === 'proof.wrongCode').length).toBeLessThanOrEqual(3);
  });

  test('opens nothing but a session that waits for it', async () => {
    const officer = await someone();
    const session = await waiting(officer);
    const { sid } = await code(session, codeAt());
    const open = await sessionOf(sid);
    expect(await refusalIn(takeSecondStep(open as Session, { code: codeAt(1) }))).toMatchObject({ key: 'signedOut' });
    // The id from before, presented as if it still waited: the code is used up, and opens nothing.
    expect(await refusalIn(code(session, codeAt(1)))).toEqual(wrongCode);
  });

  test.each([{}, { code: '12345' }, { code: 'abcdef' }, { code: '123456', recovery: 'x' }, { pin: '123456' }, null])(
    'is no %j',
    async (given) => {
      expect(await refusalIn(takeSecondStep(await waiting(await someone()), given))).toMatchObject({ key: 'badInput' });
    },
  );
});

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
