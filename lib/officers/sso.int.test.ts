import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type RunningProvider, startOidcProvider } from '@/test-support/oidc-provider';
import * as on from '@/test-support/single-sign-on';

let provider: RunningProvider;
let other: RunningProvider;
let sso: on.Sso;
beforeAll(async () => {
  [provider, other] = [await startOidcProvider(on.callback), await startOidcProvider(on.callback)];
});
beforeEach(async () => {
  sso = await on.configured(provider);
});
afterAll(() => [provider, other].map((one) => one.close()));

const { asOwner, configured, finish, lastRefused, sessionOf, someone, trip } = on;
const aLinked = (more: { amr?: string[] } = {}) => on.aLinked([provider, other], more);

test('issuer and subject name the officer; the second factor is still wanted here', async () => {
  const officer = await aLinked();
  const sid = await finish(sso, await trip(sso, officer.username));
  expect(await sessionOf(sid)).toMatchObject({ id: officer.id, method: 'sso', stage: 'factor' });
});

test('what the request to the provider says: code, PKCE, state, nonce, and a login that is fresh', async () => {
  const { url } = await sso.beginSso();
  const asked = Object.fromEntries(new URL(url).searchParams);
  expect(asked).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    prompt: 'login',
    scope: 'openid',
  });
  expect(asked.redirect_uri).toBe(on.callback);
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]?.length).toBeGreaterThanOrEqual(43);
});

describe('a second factor at the provider', () => {
  test.each([[['pwd', 'otp']], [['hwk']], [['mfa', 'pwd']]])('%s counts where it is trusted', async (amr) => {
    const officer = await aLinked({ amr });
    const trusting = await configured(provider, { LOKET_OIDC_TRUSTS_MFA: '1' });
    expect(await sessionOf(await finish(trusting, await trip(trusting, officer.username)))).toMatchObject({
      stage: 'open',
    });
  });
  test('a password alone does not, trusted or not', async () => {
    const officer = await aLinked({ amr: ['pwd'] });
    const trusting = await configured(provider, { LOKET_OIDC_TRUSTS_MFA: '1' });
    expect(await sessionOf(await finish(trusting, await trip(trusting, officer.username)))).toMatchObject({
      stage: 'factor',
    });
  });
  test('and none does where it is not trusted', async () => {
    const officer = await aLinked({ amr: ['pwd', 'otp'] });
    expect(await sessionOf(await finish(sso, await trip(sso, officer.username)))).toMatchObject({ stage: 'factor' });
  });
});

type Trip = on.Trip;
const without = ({ back, trip: sealed }: Trip, name: string): Trip => {
  const url = new URL(back);
  url.searchParams.delete(name);
  return { back: url, trip: sealed };
};

describe('refused in one sentence and on record', () => {
  const spoiled: [string, (name: string) => Promise<Trip>][] = [
    ['no state', async (name) => without(await trip(sso, name), 'state')],
    ['a foreign state', async (name) => ({ ...(await trip(sso, name)), trip: (await trip(sso, name)).trip })],
    ['no code', async (name) => without(await trip(sso, name), 'code')],
    ['no issuer in the answer (RFC 9207)', async (name) => without(await trip(sso, name), 'iss')],
    ['no cookie', async (name) => ({ ...(await trip(sso, name)), trip: '' })],
    ['a cookie that was made up', async (name) => ({ ...(await trip(sso, name)), trip: 'eyJhbGciOiJkaXIifQ..a.b.c' })],
    [
      'a code that was used',
      async (name) => {
        const made = await trip(sso, name);
        await finish(sso, made);
        return made;
      },
    ],
    ['another nonce', (name) => resealed(name, { nonce: 'a-nonce-of-another-time' })],
    ['another verifier (PKCE)', (name) => resealed(name, { verifier: 'x'.repeat(43) })],
    [
      'a code that was made up',
      async (name) => {
        const made = await trip(sso, name);
        made.back.searchParams.set('code', 'made-up');
        return made;
      },
    ],
  ];
  test.each(spoiled)('%s', async (_what, spoil) => {
    const officer = await aLinked();
    const spoilt = await spoil(officer.username);
    await expect(finish(sso, spoilt)).rejects.toMatchObject({ key: 'sso.failed' });
    expect(await lastRefused()).toMatchObject({ method: 'sso', why: 'sso.failed' });
  });

  /** The trip as it would be with something else remembered. */
  async function resealed(name: string, change: Record<string, string>): Promise<Trip> {
    const made = await trip(sso, name);
    const trips = await import('@/lib/officers/sso-trip');
    const opened = await trips.openTrip(made.trip);
    if (!opened) throw new Error('the trip does not open');
    return { back: made.back, trip: await trips.sealTrip({ ...opened, ...change }) };
  }

  test('cancelled at the provider', async () => {
    await expect(finish(sso, await trip(sso))).rejects.toMatchObject({ key: 'sso.cancelled' });
    expect(await lastRefused()).toMatchObject({ why: 'sso.cancelled' });
  });
  test('a subject nobody is linked to, even with the e-mail address of an officer', async () => {
    const officer = await someone();
    const name = randomUUID();
    provider.people.set(name, { subject: randomUUID(), email: `${officer.username}@contoh.go.id` });
    await expect(finish(sso, await trip(sso, name))).rejects.toMatchObject({ key: 'sso.unknown' });
    const on = JSON.stringify(await lastRefused());
    expect(on).toContain('sso.unknown');
    expect(on).not.toContain(officer.username);
  });
  test('the same subject at another issuer', async () => {
    const officer = await aLinked();
    const elsewhere = await configured(other);
    await expect(finish(elsewhere, await trip(elsewhere, officer.username))).rejects.toMatchObject({
      key: 'sso.unknown',
    });
  });
  test('an answer of another issuer', async () => {
    const officer = await aLinked();
    const elsewhere = await configured(other);
    const made = await trip(elsewhere, officer.username);
    await expect(finish(await configured(provider), made)).rejects.toMatchObject({ key: 'sso.failed' });
  });
  test('an officer who was deactivated', async () => {
    const officer = await aLinked();
    await asOwner(officer.id, 'update officers set disabled_at = now() where id = $1', [officer.id]);
    await expect(finish(sso, await trip(sso, officer.username))).rejects.toMatchObject({ key: 'sso.unknown' });
  });
  test('a provider that is away', async () => {
    const gone = await startOidcProvider(on.callback);
    gone.close();
    const elsewhere = await configured(gone);
    await expect(elsewhere.beginSso()).rejects.toMatchObject({ key: 'sso.away' });
    expect(await lastRefused()).toMatchObject({ why: 'sso.away' });
  });
});
