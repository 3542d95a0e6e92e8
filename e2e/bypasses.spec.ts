import { aResident } from '../db/seed/factories';
import { COOKIE, sessionCookie } from './support/session';
import { allPages, allRoutes, rawRequest } from './support/site-addresses';
import { expect, test } from './support/world';

type Sent = Record<string, string>;
const signedIn = (value: string): Sent => ({ cookie: `${COOKIE}=${value}` });

test('jalan pintas Next (.rsc, .segments, nxtP, x-middleware-subrequest) tidak memberi data pribadi kepada siapa pun tanpa sesi', async ({
  counter,
  registry,
  regency,
  siteUrl,
}) => {
  const resident = await aResident(registry, { regency, name: 'Puspita Kusumawardhani' });
  await counter.openRecord(resident.nik);
  const record = new URL(counter.page.url()).pathname;
  const caseId = await counter.report('lost');
  const id = record.split('/').at(-1) ?? '';
  const seen = await counter.page.request.get(record);
  expect(await seen.text()).toContain(resident.name.split(' ')[0]); // there is something to be given away
  const paths = [record, `/cases/${caseId}`, `/cases/${caseId}/receipt`, '/cases', '/', `/api/cases/${caseId}/status`];
  const suffixes = [
    ...['', '.rsc', '.txt', '.json', '.segments/_tree.segment.rsc', '.segments/_index.segment.rsc', '/'],
    ...[
      '.segments/!KG9mZmljZSk/residents/$d$id/__PAGE__.segment.rsc',
      '?_rsc=1',
      `?nxtPid=${id}`,
      `?nxtPid=${caseId}&_rsc=x`,
    ],
  ];
  const wraps: ((path: string) => string)[] = [
    (path) => path,
    (path) => `/_next/data/x${path}.json`,
    (path) => `/id${path}`,
    (path) => `//${path.slice(1)}`,
    (path) => `/sign-in/..${path}`,
  ];
  const tricks: Sent[] = [
    {},
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
    { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy', rsc: '1' },
    { 'x-nextjs-data': '1', 'x-matched-path': record },
    { 'x-invoke-path': record, 'x-middleware-rewrite': record, 'x-middleware-next': '1' },
    { cookie: `${COOKIE}=made-up` },
    { cookie: `${COOKIE}=made-up`, rsc: '1' },
  ];
  const { host } = new URL(siteUrl);
  const secrets = [resident.nik, ...resident.name.split(' ')];
  for (const path of paths)
    for (const wrap of wraps)
      for (const suffix of suffixes)
        for (const trick of tricks) {
          const asked = wrap(path === '/' && suffix.startsWith('.') ? `/index${suffix}` : path + suffix);
          const { body } = await rawRequest(siteUrl, asked, { host, ...trick });
          const given = secrets.filter((secret) => body.includes(secret));
          expect({ asked, trick, given }).toEqual({ asked, trick, given: [] });
        }
});

test('setiap macam alamat membawa kepala keamanan', async ({ registry, clerk, siteUrl }) => {
  const cookie = signedIn((await sessionCookie(registry, clerk.id)).value);
  for (const path of [...allPages(), ...allRoutes(), '/icon.svg', '/no-such-page'])
    for (const headers of [{}, cookie]) {
      const answer = await fetch(siteUrl + path, { headers, redirect: 'manual' });
      const on = (name: string) => answer.headers.get(name);
      expect({ path, coop: on('cross-origin-opener-policy') }).toEqual({ path, coop: 'same-origin' });
      expect(on('strict-transport-security')).toBe('max-age=63072000; includeSubDomains');
      expect(on('x-content-type-options')).toBe('nosniff');
      expect(on('x-frame-options')).toBe('DENY');
      expect(on('referrer-policy')).toBe('same-origin');
      expect(on('permissions-policy')).toContain('publickey-credentials-get=(self)');
      expect(on('permissions-policy')).toContain('publickey-credentials-create=(self)');
      expect(on('x-powered-by')).toBeNull();
      if (!on('content-type')?.startsWith('text/html')) continue;
      const policy = on('content-security-policy') ?? '';
      expect({ path, framed: policy.includes("frame-ancestors 'none'") }).toEqual({ path, framed: true });
      expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
      expect(policy.split(';').find((part) => part.includes('script-src'))).not.toContain('unsafe-inline');
      expect(on('cache-control')).toContain('no-store');
    }
});
