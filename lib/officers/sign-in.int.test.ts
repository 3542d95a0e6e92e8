import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { blindIndex } from '@/db/sealing';
import { anOfficer, aRegency } from '@/db/seed/factories';
import { sessionHash, sessionRef } from '@/lib/officers/open-session';
import { startSession } from '@/lib/officers/sign-in';
import { Refusal } from '@/lib/refusal';
import { ask } from '@/lib/transaction';
import { asSuperuser, superuserPool } from '@/test-support/database';

const password = 'benar sekali 17';
const someone = async () => anOfficer(superuserPool(), 'clerk', { regency: await aRegency(superuserPool()), password });
const nobody = () => ({ username: `t${randomUUID()}` });
type Name = { username: string };

const attempt = ({ username }: Name, given = password) => startSession({ username, password: given });
const refusalOf = async (trying: Promise<string>) => {
  const error = await trying.then(
    () => 'signed in',
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw error;
  return { key: error.key, values: error.values, fields: error.fields };
};
const wrong = (name: Name) => refusalOf(attempt(name, 'salah'));
const WRONG = { key: 'signIn.wrong', values: {}, fields: {} };
const tooEarly = { key: 'signIn.wait', values: { seconds: expect.any(Number) } };

const entriesFor = ({ username }: Name) =>
  asSuperuser("select * from audit_entries where act = 'session.start' and detail ->> 'name' = $1 order by id", [
    blindIndex('username', username).toString('hex'),
  ]);
const timePasses = ({ username }: Name, interval: string) =>
  asSuperuser('update sign_in_failures set last_at = last_at - $2::interval where name_index = $1', [
    blindIndex('username', username),
    interval,
  ]);
/** Who is known by this session, whatever step of signing in it stands at. */
const officerOf = (sid: string) =>
  ask<{ id: string }>(sql`select id from session_now(${sessionHash(sid)}, false) where stage <> 'ended'`);

describe('the right name and password', () => {
  test('open a session, on record under its reference, and the officer is known by it', async () => {
    const officer = await someone();
    const sid = await attempt(officer);
    expect(await officerOf(sid)).toEqual({ id: officer.id });
    const [entry] = await asSuperuser('select * from audit_entries where session_ref = $1', [sessionRef(sid)]);
    expect(entry).toMatchObject({
      act: 'session.start',
      outcome: 'done',
      actor_id: officer.id,
      subject_id: officer.id,
    });
    const [session] = await asSuperuser('select * from sessions where officer_id = $1', [officer.id]);
    expect(session).toMatchObject({ ended_at: null });
    expect(JSON.stringify([session, entry])).not.toContain(sid);
  });

  test('in any case and with a blank around the name', async () => {
    const officer = await someone();
    const sid = await startSession({ username: ` ${officer.username.toUpperCase()} `, password });
    expect(await officerOf(sid)).toEqual({ id: officer.id });
  });

  test('forget the failures before', async () => {
    const officer = await someone();
    await wrong(officer);
    await wrong(officer);
    await attempt(officer);
    expect([await wrong(officer), await wrong(officer), await wrong(officer)]).toEqual([WRONG, WRONG, WRONG]);
  });
});

describe('a wrong password and an unknown name', () => {
  test('are answered alike, and both are on record', async () => {
    const [officer, unknown] = [await someone(), nobody()];
    expect(await wrong(officer)).toEqual(WRONG);
    expect(await wrong(unknown)).toEqual(WRONG);
    const refused = { outcome: 'refused', actor_kind: 'visitor', actor_id: null, detail: { why: 'signIn.wrong' } };
    expect(await entriesFor(officer)).toMatchObject([{ ...refused, subject_id: officer.id }]);
    expect(await entriesFor(unknown)).toMatchObject([{ ...refused, subject_id: null }]);
  });

  test('wait alike: three tries, then 30 seconds, doubling to 15 minutes', async () => {
    for (const name of [await someone(), nobody()]) {
      for (let free = 0; free < 3; free++) expect(await wrong(name)).toEqual(WRONG);
      for (const seconds of [30, 60, 120, 240, 480, 900, 900]) {
        expect(await refusalOf(attempt(name))).toMatchObject(tooEarly); // the right password
        await timePasses(name, `${seconds - 10} seconds`);
        expect(await refusalOf(attempt(name))).toMatchObject(tooEarly);
        await timePasses(name, '10 seconds');
        expect(await wrong(name)).toEqual(WRONG);
      }
      const why = (await entriesFor(name)).map((entry) => entry.detail.why);
      expect(why.filter((one) => one === 'signIn.wait')).toHaveLength(14);
    }
  }, 60_000);

  test('guessed side by side gain no tries', async () => {
    const officer = await someone();
    const all = await Promise.all(Array.from({ length: 12 }, () => wrong(officer)));
    const judged = all.filter(({ key }) => key === 'signIn.wrong');
    expect(judged.length).toBeGreaterThanOrEqual(1);
    expect(judged.length).toBeLessThanOrEqual(3);
    expect(await entriesFor(officer)).toHaveLength(12);
  });

  test('are forgotten after twelve hours', async () => {
    const name = nobody();
    const failures = () =>
      asSuperuser('select failures from sign_in_failures where name_index = $1', [
        blindIndex('username', name.username),
      ]);
    await wrong(name);
    await wrong(name);
    expect(await failures()).toEqual([{ failures: 2 }]);
    await timePasses(name, '12 hours 1 second');
    await wrong(name);
    expect(await failures()).toEqual([{ failures: 1 }]);
  });
});

test.each([
  {},
  { username: 'x' },
  { username: 'x', password: '' },
  { username: ['x'], password: 'y' },
  { username: 'x', password: 'y', role: 'auditor' },
  null,
])('what no form sends is answered like a wrong password: %j', async (given) => {
  expect(await refusalOf(startSession(given))).toEqual(WRONG);
});
