import { afterEach, expect, test, vi } from 'vitest';

const all = {
  LOKET_OIDC_ISSUER: 'https://sso.example.go.id/realms/asn',
  LOKET_OIDC_CLIENT_ID: 'loket',
  LOKET_OIDC_CLIENT_SECRET: 'a secret of the client',
  LOKET_OIDC_NAME: 'SSO',
};

/** The settings as read by a process that starts with these. */
async function settings(given: Record<string, string>) {
  vi.resetModules();
  vi.stubEnv('DATABASE_URL', 'postgres://localhost/loket');
  for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value);
  return (await import('@/lib/env')).env();
}
afterEach(() => vi.unstubAllEnvs());

test('single sign-on is configured whole or not at all', async () => {
  expect(await settings({})).not.toHaveProperty('LOKET_OIDC_ISSUER');
  expect(await settings(all)).toMatchObject(all);
});

test.each(Object.keys(all))('without %s the others are refused, and no value is told', async (missing) => {
  const rest = Object.fromEntries(Object.entries(all).filter(([name]) => name !== missing));
  const refused = await settings(rest).catch((error: Error) => error.message);
  expect(refused).toContain(`${missing}: is missing beside the others`);
  expect(refused).not.toContain(all.LOKET_OIDC_CLIENT_SECRET);
});
