import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { anOfficer, aRegency } from '@/db/seed/factories';
import { written } from '@/test-support/claims';
import { asSuperuser, superuserPool } from '@/test-support/database';
import { altered, aSession, endings, judged, rowOf, stageOf } from '@/test-support/session-rows';

// What a session is worth at this moment, as session_now() judges it for the app, before anybody is known.
const regency = await aRegency(superuserPool());
const joined = () => anOfficer(superuserPool(), 'clerk', { regency, pin: '135790' });

describe('the stage of a session is', () => {
  test('none, when nobody began it', async () => {
    expect(await judged(randomBytes(32))).toBeUndefined();
  });

  test('factor, until the second factor was shown', async () => {
    expect(await stageOf(await aSession(await joined(), { factor_at: 'null' }))).toBe('factor');
  });

  test.each([
    ['there is no factor', 'update officer_secrets set totp_confirmed_at = null where officer_id = $1'],
    ['there is no PIN', 'update officer_secrets set pin_hash = null where officer_id = $1'],
    ['all of it was taken away', 'delete from officer_secrets where officer_id = $1'],
    ['the officer has not joined', 'update officers set joined_at = null where id = $1'],
    ['no statement was signed', 'update officers set statement_signed_at = null where id = $1'],
    [
      'the statement is older than a year',
      "update officers set statement_signed_at = now() - interval '1 year 1 minute' where id = $1",
    ],
  ])('setup, while %s', async (_what, statement) => {
    const officer = await joined();
    const hash = await aSession(officer);
    expect(await stageOf(hash)).toBe('open');
    await altered(officer, statement);
    expect(await stageOf(hash)).toBe('setup');
  });

  test('open with a passkey as the only factor, too', async () => {
    const officer = await joined();
    await altered(officer, 'update officer_secrets set totp_confirmed_at = null where officer_id = $1');
    await altered(
      officer,
      `insert into passkeys (officer_id, credential_id, public_key, name) values ($1, $1::uuid::text, '\\x00', 'Kunci')`,
    );
    expect(await stageOf(await aSession(officer))).toBe('open');
    expect(await stageOf(await aSession(officer, { factor_at: 'null' }))).toBe('factor');
  });

  test('locked, while the screen is; open again afterwards; ended once it has ended', async () => {
    const officer = await joined();
    const hash = await aSession(officer, { locked_at: 'now()' });
    expect(await stageOf(hash)).toBe('locked');
    await asSuperuser('update sessions set locked_at = null where id_hash = $1', [hash]);
    expect(await judged(hash)).toMatchObject({ stage: 'open', ended_because: null, id: officer.id });
    await asSuperuser("update sessions set ended_at = now(), ended_because = 'replaced' where id_hash = $1", [hash]);
    expect(await judged(hash)).toMatchObject({ stage: 'ended', ended_because: 'replaced' });
    expect(await endings(officer)).toEqual([]); // whoever ended it has put it on record
  });
});

describe('a session ends by itself, on record and once,', () => {
  test.each([
    ['idle', { last_seen_at: "now() - interval '15 minutes'" }],
    ['idle', { last_seen_at: "now() - interval '15 minutes'", locked_at: "now() - interval '5 minutes'" }],
    ['idle', { last_seen_at: "now() - interval '15 minutes'", factor_at: 'null' }],
    ['expired', { expires_at: 'now()' }],
  ])('%s: %j', async (why, more) => {
    for (const how of ['used', 'quiet'] as const) {
      const officer = await joined();
      const hash = await aSession(officer, more);
      for (const _again of [1, 2])
        expect(await judged(hash, how)).toMatchObject({ stage: 'ended', ended_because: why });
      expect(await rowOf(hash)).toMatchObject({ ended: true, ended_because: why });
      expect(await endings(officer)).toMatchObject([{ outcome: 'done', actor_kind: 'machine', detail: { why } }]);
    }
  });

  test('when its officer is deactivated', async () => {
    const officer = await joined();
    const hash = await aSession(officer);
    await altered(officer, 'update officers set disabled_at = now() where id = $1');
    expect(await judged(hash)).toMatchObject({ stage: 'ended', ended_because: 'deactivated' });
    expect(await endings(officer)).toMatchObject([{ detail: { why: 'deactivated' } }]);
    await altered(officer, 'update officers set disabled_at = null where id = $1');
    expect(await stageOf(hash)).toBe('ended');
  });

  test('not a moment earlier', async () => {
    const almost = {
      last_seen_at: "now() - interval '14 minutes 50 seconds'",
      expires_at: "now() + interval '1 minute'",
    };
    expect(await stageOf(await aSession(await joined(), almost))).toBe('open');
  });
});

describe('using a session keeps it alive', () => {
  const seconds = (age: number) => ({ last_seen_at: `now() - interval '${age} seconds'` });

  test('when the last use is more than 20 seconds ago', async () => {
    const [old, fresh] = [await aSession(await joined(), seconds(60)), await aSession(await joined(), seconds(15))];
    for (const hash of [old, fresh]) await judged(hash);
    expect((await rowOf(old))?.age).toBeLessThan(10);
    expect((await rowOf(fresh))?.age).toBeGreaterThanOrEqual(15);
  });

  test('and a page that merely polls does not', async () => {
    const hash = await aSession(await joined(), seconds(600));
    expect(await judged(hash, 'quiet')).toMatchObject({ stage: 'open' });
    expect((await rowOf(hash))?.age).toBeGreaterThanOrEqual(600);
  });
});

test('an officer has one proven session at a time, and any number that are not, or have ended', async () => {
  const [officer, other] = [await joined(), await joined()];
  await aSession(officer, { ended_at: 'now()' });
  const hash = await aSession(officer);
  await aSession(other);
  const unproven = await aSession(officer, { factor_at: 'null' });
  const TAKEN = { code: '23505', constraint: 'one_counter_session' };
  await expect(aSession(officer)).rejects.toMatchObject(TAKEN);
  const prove = () => asSuperuser('update sessions set factor_at = now() where id_hash = $1 returning 1', [unproven]);
  await expect(prove()).rejects.toMatchObject(TAKEN);
  await asSuperuser('update sessions set ended_at = now() where id_hash = $1', [hash]);
  expect(await written(prove())).toBe(1);
});
