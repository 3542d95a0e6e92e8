import { describe, expect, test } from 'vitest';
import { lockSession } from '@/lib/officers/lock';
import { asSuperuser } from '@/test-support/database';
import { recordOf } from '@/test-support/ledger';
import { atCounter, atLockedCounter, officerOf, rowOf } from '@/test-support/running-session';

describe('locking', () => {
  test('is a state of the session, on record, and no officer acts in it', async () => {
    const { sid, officer, session } = await atLockedCounter();
    expect(session.stage).toBe('locked');
    await expect(officerOf(sid)).rejects.toThrow('not open');
    expect(await recordOf(officer)).toEqual(['session.start done', 'session.lock done']);
  });

  test('twice keeps the first moment', async () => {
    const { sid, officer } = await atLockedCounter();
    const { locked_at: first } = await rowOf(sid);
    await lockSession(officer, { why: 'idle' });
    expect((await rowOf(sid)).locked_at).toEqual(first);
  });

  test.each([{}, { why: 'tired' }, { why: 'idle', more: '1' }])('asks for a reason it knows: %j', async (given) => {
    const { officer } = await atCounter();
    await expect(lockSession(officer, given)).rejects.toMatchObject({ key: 'badInput' });
  });

  test('takes a second factor shown before back', async () => {
    const { officer } = await atCounter();
    await asSuperuser(
      `insert into factor_proofs (session_ref, officer_id, act, input_mac, challenge, expires_at, proven_at, method)
       values ($1, $2, 'case.decide', '\\x00', '\\x00', now() + interval '10 minutes', now(), 'totp')`,
      [officer.sessionRef, officer.id],
    );
    await lockSession(officer, { why: 'asked' });
    const left = await asSuperuser('select from factor_proofs where session_ref = $1 and used_at is null', [
      officer.sessionRef,
    ]);
    expect(left).toEqual([]);
  });
});
