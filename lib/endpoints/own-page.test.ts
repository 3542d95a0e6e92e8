import { expect, test, vi } from 'vitest';
import { fromOwnPage, isFromOwnPage, isWrite } from './own-page';

vi.mock('@/lib/env', () => ({
  env: () => ({ AUTH_URL: 'http://localhost:3000', PUBLIC_URL: 'http://localhost:3000' }),
}));

const own = 'http://localhost:3000';
const sent = (headers: Record<string, string>) => isFromOwnPage(new Headers(headers));

test.each([
  ['our origin', { origin: own }],
  ['our origin, same-origin', { origin: own, 'sec-fetch-site': 'same-origin' }],
  ['same-origin, a browser that sends no Origin', { 'sec-fetch-site': 'same-origin' }],
  ['no page at all', { 'sec-fetch-site': 'none' }],
  ['a page of ours without a referrer', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
])('goes through: %s', (_what, headers) => expect(sent(headers as Record<string, string>)).toBe(true));

test.each([
  ['nothing that says where from', {}],
  ['no Origin, cross-site', { 'sec-fetch-site': 'cross-site' }],
  ['no Origin, a sibling host', { 'sec-fetch-site': 'same-site' }],
  ['our origin, yet cross-site', { origin: own, 'sec-fetch-site': 'cross-site' }],
  ['a foreign origin', { origin: 'https://evil.example' }],
  ['a foreign origin that says same-origin', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
  ['null', { origin: 'null' }],
  ['null and cross-site', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ['null and no page at all', { origin: 'null', 'sec-fetch-site': 'none' }],
  ['empty', { origin: '' }],
  ['ours with more behind it', { origin: `${own}.evil.example` }],
  ['ours with another scheme', { origin: own.replace('http:', 'https:') }],
  ['ours with another port', { origin: 'http://localhost:3001' }],
  ['ours twice', { origin: `${own}, ${own}` }],
  ['the host says so', { origin: 'http://evil.example', host: 'evil.example' }],
  ['the host before the proxy says so', { origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' }],
])('is turned away: %s', (_what, headers) => expect(sent(headers as Record<string, string>)).toBe(false));

test('what only reads is no write, whatever the letters', () => {
  expect(['GET', 'HEAD', 'OPTIONS'].map(isWrite)).toEqual([false, false, false]);
  expect(['POST', 'PUT', 'PATCH', 'DELETE', 'get'].map(isWrite)).toEqual([true, true, true, true, true]);
});

test('a guarded handler does not run for what no page of ours sent', async () => {
  let runs = 0;
  const handler = fromOwnPage(async () => {
    runs += 1;
    return new Response('done');
  });
  const ask = (headers: Record<string, string>) => handler(new Request(own, { method: 'POST', headers }), undefined);
  expect((await ask({ origin: 'https://evil.example' })).status).toBe(403);
  expect((await ask({})).status).toBe(403);
  expect(runs).toBe(0);
  expect((await ask({ origin: own })).status).toBe(200);
});
