import { anOfficer } from '../db/seed/factories';
import { COOKIE, sessionCookie } from './support/session';
import { actionBody, actionIds, rawRequest, writeRoutes } from './support/site-addresses';
import { expect, test } from './support/world';

// No browser here: what anybody with a command line may send.
type Sent = Record<string, string>;
const foreign: [string, Sent][] = [
  ['tanpa Origin', {}],
  ['Origin asing', { origin: 'https://evil.example' }],
  ['Origin null', { origin: 'null' }],
  ['Sec-Fetch-Site cross-site', { 'sec-fetch-site': 'cross-site' }],
  ['Sec-Fetch-Site same-site', { 'sec-fetch-site': 'same-site' }],
  ['Origin asing yang mengaku same-origin', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
];

const signedIn = (value: string): Sent => ({ cookie: `${COOKIE}=${value}` });
const post = (url: string, headers: Sent, body?: BodyInit) =>
  fetch(url, { method: 'POST', headers, redirect: 'manual', ...(body ? { body } : {}) });

test('CSRF: tidak satu pun alamat tulis dan aksi bekerja untuk kiriman dari halaman asing', async ({
  registry,
  clerk,
  siteUrl,
}) => {
  const cookie = signedIn((await sessionCookie(registry, clerk.id)).value);
  const isAlive = async () => (await fetch(`${siteUrl}/`, { headers: cookie, redirect: 'manual' })).status === 200;
  expect(writeRoutes().length).toBeGreaterThanOrEqual(3);
  expect(actionIds().size).toBeGreaterThanOrEqual(15);
  for (const [how, headers] of foreign) {
    for (const path of [...writeRoutes(), '/', '/sign-in', '/cases'])
      expect({ how, path, status: (await post(siteUrl + path, { ...cookie, ...headers })).status }).toEqual({
        ...{ how, path },
        status: 403,
      });
    for (const [action, id] of actionIds()) {
      const sent = { ...cookie, ...headers, 'next-action': id };
      const answer = await post(`${siteUrl}/`, sent, actionBody({ locale: 'en', theme: 'dark', username: 'x' }));
      expect({ how, action, status: answer.status, set: answer.headers.getSetCookie() }).toEqual({
        ...{ how, action },
        ...{ status: 403, set: [] },
      });
    }
    expect(await isAlive()).toBe(true);
  }
  const left = await post(`${siteUrl}/sign-out`, { ...cookie, origin: siteUrl });
  expect({ status: left.status, location: left.headers.get('location') }).toEqual({
    status: 303,
    location: '/sign-in?left',
  });
  expect(await isAlive()).toBe(false);
});

const ownPlaces = (base: string, location: string | undefined) =>
  location === undefined || new URL(location, base).origin === base;

test('X-Forwarded-* dan Host palsu tidak mengubah tujuan, nama kuki, maupun tautan', async ({
  registry,
  regency,
  siteUrl,
}) => {
  const password = 'kata-sandi-panjang-2026';
  const officer = await anOfficer(registry, 'clerk', { regency, password });
  const { host } = new URL(siteUrl);
  const lies: Sent[] = [
    { host, 'x-forwarded-host': 'evil.example' },
    { host, 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-forwarded-port': '443' },
    { host, forwarded: 'host=evil.example;proto=https' },
    { host, 'x-original-url': 'https://evil.example/', 'x-rewrite-url': '/evil.example' },
    { host: 'evil.example' },
  ];
  for (const lie of lies) {
    const door = await rawRequest(siteUrl, '/', lie);
    expect({ lie, status: door.status, own: ownPlaces(siteUrl, door.location) }).toMatchObject({
      status: 307,
      own: true,
    });
    for (const path of ['/sign-in', '/.well-known/openid-credential-issuer', '/verifikasi'])
      expect((await rawRequest(siteUrl, path, lie)).body).not.toContain('evil.example');
    const out = await rawRequest(siteUrl, '/sign-out', { ...lie, origin: siteUrl }, 'POST');
    expect(ownPlaces(siteUrl, out.location)).toBe(true);
  }
  const sent = { origin: siteUrl, 'x-forwarded-proto': 'https', 'next-action': actionIds().get('signInAction') ?? '' };
  const answer = await post(`${siteUrl}/sign-in`, sent, actionBody({ username: officer.username, password }));
  const names = answer.headers.getSetCookie().map((line) => line.split('=')[0]);
  expect(names).toContain(COOKIE);
  expect(names.filter((name) => name?.startsWith('__'))).toEqual([]);
});

const elsewhere = [
  'https://evil.example',
  'http://evil.example',
  '//evil.example',
  '///evil.example',
  '////evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https:\\\\evil.example',
  '/%2f%2fevil.example',
  '%2f%2fevil.example',
  '/%5cevil.example',
  '/%09/evil.example',
  '/\tevil.example',
  '//evil%2eexample',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://localhost@evil.example',
  '/sign-in/..//evil.example',
];

test('tidak ada pengalihan ke luar: 21 bentuk di setiap tempat yang menerima masukan', async ({ siteUrl }) => {
  const { host } = new URL(siteUrl);
  const names = ['left', 'sso', 'callbackUrl', 'redirect', 'redirect_uri', 'next', 'goto', 'returnTo', 'url', 'link'];
  for (const form of elsewhere) {
    const asked = new URLSearchParams(names.map((name) => [name, form])).toString();
    for (const path of ['/', '/sign-in', '/sign-in/sso/callback', '/cases', '/claim/x', '/invitation/x']) {
      const answer = await rawRequest(siteUrl, `${path}?${asked}`, { host });
      expect({ form, path, own: ownPlaces(siteUrl, answer.location) }).toEqual({ form, path, own: true });
      expect(answer.body).not.toMatch(/(href|action|src|content)="[^"]*evil/);
    }
    const asPath = form.startsWith('/') ? form.replace('\t', '%09').replaceAll('\\', '%5c') : `/${encodeURI(form)}`;
    const straight = await rawRequest(siteUrl, asPath, { host });
    expect({ form, location: straight.location, own: ownPlaces(siteUrl, straight.location) }).toMatchObject({
      own: true,
    });
    for (const path of writeRoutes()) {
      const body = new URLSearchParams(asked);
      const { headers } = await post(`${siteUrl}${path}?${asked}`, { origin: siteUrl }, body);
      expect({ form, path, own: ownPlaces(siteUrl, headers.get('location') ?? undefined) }).toMatchObject({
        own: true,
      });
    }
  }
});
