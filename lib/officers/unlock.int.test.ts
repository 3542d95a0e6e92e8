import { describe, expect, test } from 'vitest';
import { lockSession } from '@/lib/officers/lock';
import { askUnlock, unlockSession } from '@/lib/officers/unlock';
import { aPasskeyOf } from '@/test-support/counter-passkey';
import { recordOf } from '@/test-support/ledger';
import { atLockedCounter, judged, lieIdle, officerOf, opened, PIN, rowOf } from '@/test-support/running-session';

const WRONG = { pin: '000000' };

describe('the PIN', () => {
  test('opens the screen again; the tries before are forgotten', async () => {
    const { sid, officer, session } = await atLockedCounter();
    await expect(unlockSession(session, WRONG)).rejects.toMatchObject({ key: 'session.wrongPin', values: { left: 4 } });
    expect(await unlockSession(session, { pin: '246 810' })).toBe('open');
    expect(await rowOf(sid)).toMatchObject({ locked_at: null, pin_failures: 0, ended_because: null });
    expect((await officerOf(sid)).id).toBe(officer.id);
    expect((await recordOf(officer)).slice(-2)).toEqual([
      'session.unlock refused: session.wrongPin',
      'session.unlock done',
    ]);
  });

  test('five wrong ones end the session, on record; the right one comes too late', async () => {
    const { sid, officer, session } = await atLockedCounter();
    for (const left of [4, 3, 2, 1])
      await expect(unlockSession(session, WRONG)).rejects.toMatchObject({ values: { left } });
    expect(await unlockSession(session, WRONG)).toBe('ended');
    expect(await unlockSession(session, { pin: PIN })).toBe('ended');
    expect(await judged(sid)).toMatchObject({ stage: 'ended', ended_because: 'locked-out' });
    const record = await recordOf(officer);
    expect(record.filter((line) => line === 'session.unlock refused: session.wrongPin')).toHaveLength(5);
    expect(record.at(-1)).toBe('session.end done: locked-out');
  });

  test('twenty wrong ones at once: five are judged and no more', async () => {
    const { officer, session } = await atLockedCounter();
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => unlockSession(session, WRONG)));
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(4);
    const record = await recordOf(officer);
    expect(record.filter((line) => line.startsWith('session.unlock'))).toHaveLength(5);
  });

  test('does nothing for a session that is not locked, or has ended', async () => {
    const { sid, session, officer } = await atLockedCounter();
    await unlockSession(session, { pin: PIN });
    expect(await unlockSession(session, { pin: PIN })).toBe('ended');
    expect(await unlockSession(session, WRONG)).toBe('ended');
    expect(await rowOf(sid)).toMatchObject({ pin_failures: 0, ended_because: null });
    expect((await recordOf(officer)).at(-1)).toBe('session.unlock done');
  });

  test.each([
    {},
    { pin: '' },
    { pin: '12345' },
    { pin: '1234567' },
    { pin: ['246810'] },
    { pin: PIN, more: '1' },
    null,
  ])('in a shape no form sends is no try: %j', async (given) => {
    const { sid, session } = await atLockedCounter();
    await expect(unlockSession(session, given)).rejects.toMatchObject({ fields: { pin: 'code' } });
    expect((await rowOf(sid)).pin_failures).toBe(0);
  });
});

describe('a passkey', () => {
  test('opens the screen with a signature over a challenge of this session', async () => {
    const { sid, officer, row, session } = await atLockedCounter();
    const passkey = await aPasskeyOf(row.id);
    const { proofId, challenge, passkeys } = await askUnlock(session);
    expect(passkeys).toEqual([passkey.id]);
    expect(await unlockSession(session, { proofId, assertion: passkey.answer(challenge) })).toBe('open');
    expect((await officerOf(sid)).id).toBe(officer.id);
  });

  test.each([
    ['made for another site', { origin: 'https://loket.example' }],
    ['given without looking who sits there', { flags: 0x01 }],
  ])('is refused when it was %s, and counts as a try', async (_what, how) => {
    const { sid, row, session } = await atLockedCounter();
    const passkey = await aPasskeyOf(row.id);
    const { proofId, challenge } = await askUnlock(session);
    const trying = unlockSession(session, { proofId, assertion: passkey.answer(challenge, how) });
    await expect(trying).rejects.toMatchObject({ key: 'session.wrongPasskey' });
    expect((await rowOf(sid)).pin_failures).toBe(1);
  });

  test('signs a challenge once', async () => {
    const { row, officer, session } = await atLockedCounter();
    const passkey = await aPasskeyOf(row.id);
    const { proofId, challenge } = await askUnlock(session);
    const again = { proofId, assertion: passkey.answer(challenge) };
    await unlockSession(session, again);
    await lockSession(officer, { why: 'asked' });
    await expect(unlockSession(session, again)).rejects.toMatchObject({ key: 'session.wrongPasskey' });
  });

  test('of a colleague, or a challenge asked for by a colleague, is refused', async () => {
    const [one, other] = [await atLockedCounter(), await atLockedCounter()];
    const [mine, theirs] = [await aPasskeyOf(one.row.id), await aPasskeyOf(other.row.id)];
    const asked = await askUnlock(one.session);
    const notMine = { proofId: asked.proofId, assertion: theirs.answer(asked.challenge) };
    await expect(unlockSession(one.session, notMine)).rejects.toMatchObject({ key: 'session.wrongPasskey' });
    const elsewhere = await askUnlock(other.session);
    const notHere = { proofId: elsewhere.proofId, assertion: mine.answer(elsewhere.challenge) };
    await expect(unlockSession(one.session, notHere)).rejects.toMatchObject({ key: 'session.wrongPasskey' });
  });
});

test('a challenge of the session before opens nothing in the next', async () => {
  const first = await atLockedCounter();
  const passkey = await aPasskeyOf(first.row.id);
  const { proofId, challenge } = await askUnlock(first.session);
  const sid = await opened(first.row);
  await lockSession(await officerOf(sid), { why: 'asked' });
  const trying = unlockSession(await judged(sid), { proofId, assertion: passkey.answer(challenge) });
  await expect(trying).rejects.toMatchObject({ key: 'session.wrongPasskey' });
});

test('a locked screen that lay idle for a quarter of an hour is over', async () => {
  const { sid, session } = await atLockedCounter();
  await lieIdle(sid, '16 minutes');
  expect(await judged(sid)).toMatchObject({ stage: 'ended', ended_because: 'idle' });
  expect(await unlockSession(session, { pin: PIN })).toBe('ended');
});
