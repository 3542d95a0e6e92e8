import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { anOfficer, aRegency } from '@/db/seed/factories';
import { sessionHash } from '@/lib/officers/open-session';
import { startSession } from '@/lib/officers/sign-in';
import { ask } from '@/lib/transaction';
import { asSuperuser, superuserPool, transactionAs } from '@/test-support/database';

const password = 'benar sekali 17';
const someone = async () => anOfficer(superuserPool(), 'clerk', { regency: await aRegency(superuserPool()), password });
const attempt = ({ username }: { username: string }) => startSession({ username, password });
/** Who is known by this session, whatever step of signing in it stands at. */
const officerOf = (sid: string) =>
  ask<{ id: string }>(sql`select id from session_now(${sessionHash(sid)}, false) where stage <> 'ended'`);

const disable = (id: string) =>
  transactionAs('superuser', {}, async (query) => {
    await query('update officers set disabled_at = now() where id = $1', [id]);
    await query("insert into audit_entries (act, subject_id) values ('officer.disable', $1)", [id]);
  });

test.each([
  ['ended', 'update sessions set ended_at = now() where id_hash = $1'],
  ['run out', "update sessions set expires_at = now() - interval '1 second' where id_hash = $1"],
])('nobody is known by a session that has %s', async (_how, statement) => {
  const sid = await attempt(await someone());
  await asSuperuser(statement, [sessionHash(sid)]);
  expect(await officerOf(sid)).toBeUndefined();
});

test('nobody is known by the session of an officer who was disabled, at once; nor does the password help', async () => {
  const officer = await someone();
  const sid = await attempt(officer);
  await disable(officer.id);
  expect(await officerOf(sid)).toBeUndefined();
  await expect(attempt(officer)).rejects.toMatchObject({ key: 'signIn.wrong' });
});

test('nobody is known by a session id that was made up, or by its hash', async () => {
  const sid = await attempt(await someone());
  expect(await officerOf(randomUUID())).toBeUndefined();
  expect(await officerOf(sessionHash(sid).toString('base64url'))).toBeUndefined();
  expect(await officerOf('')).toBeUndefined();
});
