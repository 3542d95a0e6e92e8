import { afterEach, expect, test, vi } from 'vitest';
import { openTrip, sealTrip, tripCookie, tripIn } from './sso-trip';

const settings = vi.hoisted(() => ({
  AUTH_URL: 'http://localhost:3000',
  AUTH_SECRET: 'a secret of thirty-two letters…',
}));
vi.mock('@/lib/env', () => ({ env: () => settings }));
afterEach(() => {
  vi.useRealTimers();
  settings.AUTH_SECRET = 'a secret of thirty-two letters…';
  settings.AUTH_URL = 'http://localhost:3000';
});

const trip = { state: 's', nonce: 'n', verifier: 'v', invitation: 'ab' };
const sent = (cookie: string) => new Headers({ cookie });

test('a trip comes back as it went, out of its cookie among others', async () => {
  const cookie = tripCookie(await sealTrip(trip)).split(';')[0];
  expect(await openTrip(tripIn(sent(`a=b; ${cookie}; c=d`)))).toEqual(trip);
  expect(tripIn(sent('a=b'))).toBeUndefined();
});

test('it opens for ten minutes, under our key, and whole', async () => {
  const sealed = await sealTrip(trip);
  expect(sealed).not.toContain(Buffer.from('"nonce"').toString('base64url').slice(0, 8));
  expect(await openTrip(`${sealed.slice(0, -2)}xx`)).toBeUndefined();
  expect(await openTrip('')).toBeUndefined();
  settings.AUTH_SECRET = 'another secret of that many letters';
  expect(await openTrip(sealed)).toBeUndefined();
  settings.AUTH_SECRET = 'a secret of thirty-two letters…';
  vi.useFakeTimers({ now: Date.now() + 11 * 60_000 });
  expect(await openTrip(sealed)).toBeUndefined();
});

test('over https the cookie is bound to this very host', () => {
  settings.AUTH_URL = 'https://loket.example.go.id';
  expect(tripCookie('x')).toBe('__Host-loket-sso=x; Path=/; HttpOnly; SameSite=Lax; Max-Age=600; Secure');
  expect(tripIn(sent('loket-sso=planted'))).toBeUndefined();
});
