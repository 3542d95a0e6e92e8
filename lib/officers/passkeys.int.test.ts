import { beforeEach, describe, expect, test, vi } from 'vitest';
import { imported } from '@/db/seed/factory-rows';
import { enrolPasskey } from '@/lib/officers/enrol-passkey';
import type { Officer } from '@/lib/officers/officer';
import { namePasskey, removePasskey } from '@/lib/officers/own-passkeys';
import { newChallenge } from '@/lib/officers/passkey-challenge';
import { startPasskeySession } from '@/lib/officers/passkey-sign-in';
import { asSuperuser, superuserPool } from '@/test-support/database';
import { officerFor } from '@/test-support/officer';
import { aPasskeyOf, refusalIn, sessionOf, someone } from '@/test-support/signing-in';

const UP = 0x01;
const wrong = { key: 'passkey.wrong', fields: {} };
let officer: Awaited<ReturnType<typeof someone>>;
let actor: Officer;
let key: ReturnType<typeof aPasskeyOf>;

const challengeFor = (who: Officer) => newChallenge(`enrol:${who.sessionRef}`);
const enrol = (registration: string, name = 'Komputer loket') => enrolPasskey(actor, { name, registration });
/** As the administrator of the server changes a row of this officer. */
const changed = (text: string) => imported(superuserPool(), (client) => client.query(text, [officer.id]));
const passkeysOf = (id: string) =>
  asSuperuser<{ id: string; name: string; counter: string }>(
    'select id, name, counter from passkeys where officer_id = $1',
    [id],
  );
const signIn = (bent: Parameters<typeof key.assert>[1] = {}, challenge = newChallenge('sign-in')) =>
  startPasskeySession(key.assert(challenge, bent), 'Chrome, Linux');

beforeEach(async () => {
  officer = await someone();
  actor = officerFor(officer);
  key = aPasskeyOf(officer.id);
});

describe('adding a passkey', () => {
  test('keeps its public half, on record, and tells the officer by mail', async () => {
    await enrol(key.register(challengeFor(actor)));
    expect(await passkeysOf(officer.id)).toMatchObject([{ name: 'Komputer loket' }]);
    const entries = await asSuperuser(
      "select outcome from audit_entries where act = 'factor.enrol-passkey' and subject_id = $1",
      [officer.id],
    );
    expect(entries).toEqual([{ outcome: 'done' }]);
    const mails = await asSuperuser('select kind, status from officer_mails where officer_id = $1', [officer.id]);
    expect(mails).toEqual([{ kind: 'factors-changed', status: 'queued' }]);
  });

  const bad: [string, Parameters<typeof key.register>[1]][] = [
    ['from another site', { origin: 'https://loket.example' }],
    ['for another relying party', { rpId: 'example.org' }],
    ['without user verification', { flags: UP }],
    ['of another ceremony', { type: 'webauthn.get' }],
    ['over a challenge of somebody’s own', { challenge: 'AAAA' }],
  ];
  test.each(bad)('%s is refused', async (_, bent) => {
    expect(await refusalIn(enrol(key.register(challengeFor(actor), bent)))).toMatchObject({ key: 'passkey.notTaken' });
    expect(await passkeysOf(officer.id)).toEqual([]);
  });

  test('over another session’s challenge, or one for signing in, is refused', async () => {
    for (const challenge of [challengeFor(officerFor(officer)), newChallenge('sign-in')])
      expect(await refusalIn(enrol(key.register(challenge)))).toMatchObject({ key: 'passkey.notTaken' });
  });

  test('twice over one challenge, or the same key twice, is refused', async () => {
    const challenge = challengeFor(actor);
    await enrol(key.register(challenge));
    const second = aPasskeyOf(officer.id);
    expect(await refusalIn(enrol(second.register(challenge)))).toMatchObject({ key: 'passkey.notTaken' });
    expect(await refusalIn(enrol(key.register(challengeFor(actor))))).toMatchObject({ key: 'passkey.known' });
  });
});

describe('signing in with a passkey', () => {
  beforeEach(() => enrol(key.register(challengeFor(actor))));

  test('opens a session at once: it is both factors', async () => {
    const sid = await signIn();
    expect(await sessionOf(sid)).toMatchObject({ stage: 'open', method: 'passkey', id: officer.id });
    expect(await passkeysOf(officer.id)).toMatchObject([{ counter: '1' }]);
  });

  const bad: [string, () => Parameters<typeof key.assert>[1]][] = [
    ['for another site', () => ({ origin: 'https://loket.example' })],
    ['for another relying party', () => ({ rpId: 'example.org' })],
    ['without user verification', () => ({ flags: UP })],
    ['of another ceremony', () => ({ type: 'webauthn.create' })],
    ['over a made-up challenge', () => ({ challenge: 'A'.repeat(48) })],
    ['that says it is somebody else’s', () => ({ userHandle: Buffer.from('x').toString('base64url') })],
    ['that says nothing about whose it is', () => ({ userHandle: undefined })],
  ];
  test.each(bad)('%s is refused, on record', async (_, bent) => {
    expect(await refusalIn(signIn(bent()))).toEqual(wrong);
    const entries = await asSuperuser(
      "select actor_id, detail ->> 'method' as method from audit_entries where act = 'session.start' and outcome = 'refused' and subject_id = $1",
      [officer.id],
    );
    expect(entries).toEqual([{ actor_id: null, method: 'passkey' }]);
  });

  test('by a challenge that was used, or is older than five minutes, is refused', async () => {
    const challenge = newChallenge('sign-in');
    await signIn({}, challenge);
    expect(await refusalIn(signIn({}, challenge))).toEqual(wrong);
    const old = newChallenge('sign-in');
    vi.useFakeTimers({ now: Date.now() + 301_000, toFake: ['Date'] });
    try {
      expect(await refusalIn(signIn({}, old))).toEqual(wrong);
    } finally {
      vi.useRealTimers();
    }
  });

  test('with a counter that goes back, as a copied key would, is refused', async () => {
    await signIn({ counter: 7 });
    expect(await refusalIn(signIn({ counter: 7 }))).toEqual(wrong);
    expect(await refusalIn(signIn({ counter: 3 }))).toEqual(wrong);
    await signIn({ counter: 8 });
  });

  test('with an unknown key, and after the officer was deactivated, is answered alike', async () => {
    const unknown = aPasskeyOf(officer.id);
    expect(await refusalIn(startPasskeySession(unknown.assert(newChallenge('sign-in'))))).toEqual(wrong);
    await changed('update officers set disabled_at = now() where id = $1');
    expect(await refusalIn(signIn())).toEqual(wrong);
  });

  test('with another key’s name on one’s own signature is refused', async () => {
    const thief = aPasskeyOf(officer.id);
    const forged = JSON.stringify({ ...JSON.parse(thief.assert(newChallenge('sign-in'))), id: key.id, rawId: key.id });
    expect(await refusalIn(startPasskeySession(forged))).toEqual(wrong);
  });
});

describe('naming and removing', () => {
  beforeEach(() => enrol(key.register(challengeFor(actor))));
  const idOf = async () => (await passkeysOf(officer.id))[0]?.id ?? '';

  test('is for one’s own alone', async () => {
    const other = officerFor(await someone());
    const passkeyId = await idOf();
    expect(await refusalIn(namePasskey(other, { passkeyId, name: 'x' }))).toMatchObject({ key: 'passkey.gone' });
    expect(await refusalIn(removePasskey(other, { passkeyId }))).toMatchObject({ key: 'passkey.gone' });
    await namePasskey(actor, { passkeyId, name: 'Laptop' });
    expect(await passkeysOf(officer.id)).toMatchObject([{ name: 'Laptop' }]);
    await removePasskey(actor, { passkeyId });
    expect(await passkeysOf(officer.id)).toEqual([]);
    expect(await refusalIn(signIn())).toEqual(wrong);
  });

  test('leaves the last factor there is', async () => {
    await changed('update officer_secrets set totp_sealed = null, totp_confirmed_at = null where officer_id = $1');
    expect(await refusalIn(removePasskey(actor, { passkeyId: await idOf() }))).toMatchObject({ key: 'passkey.last' });
    expect(await passkeysOf(officer.id)).toHaveLength(1);
  });
});
