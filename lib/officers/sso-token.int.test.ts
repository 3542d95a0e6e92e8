import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLyingProvider } from '@/test-support/lying-provider';
import { oidcClient } from '@/test-support/oidc-provider';
import { configured, type Sso } from '@/test-support/single-sign-on';

// What an ID token must be (OpenID Connect Core 1.0, 3.1.3.7), against a provider that lies.
let provider: Awaited<ReturnType<typeof startLyingProvider>>;
let sso: Sso;
beforeAll(async () => {
  provider = await startLyingProvider();
  sso = await configured(provider);
});
afterAll(() => provider.close());

const seconds = () => Math.floor(Date.now() / 1000);
const answered = async (told: Parameters<typeof provider.answer>[1]) => {
  const { url, trip } = await sso.beginSso();
  return sso.finishSso(provider.answer(url, told), trip, '');
};

test('an honest token gets as far as the question whose it is', async () => {
  await expect(answered({ claims: { sub: randomUUID() } })).rejects.toMatchObject({ key: 'sso.unknown' });
});

test.each([
  ['for another client', { aud: 'somebody-else' }],
  ['for several clients, none of them named as the one it was issued to', { aud: [oidcClient.id, 'somebody-else'] }],
  ['by another issuer', { iss: 'http://localhost:1' }],
  ['that has run out', { exp: seconds() - 3600, iat: seconds() - 7200 }],
  ['of another sign-in (nonce)', { nonce: 'another' }],
  ['without a nonce', { nonce: undefined }],
  ['of somebody who logged in an hour ago', { auth_time: seconds() - 3600 }],
  ['that does not say when somebody logged in', { auth_time: undefined }],
  ['without a subject', { sub: undefined }],
])('a token %s is refused', async (_what, claims) => {
  await expect(answered({ claims })).rejects.toMatchObject({ key: 'sso.failed' });
});

test('a token signed by somebody else is refused', async () => {
  await expect(answered({ isForged: true })).rejects.toMatchObject({ key: 'sso.failed' });
});
