import { describe, expect, test } from 'vitest';
import { aNet, aSigner, at, ISSUER, LIST, listPage, NOW } from '@/test-support/made-issuer';
import { readStatus, statusReference } from './status';

const signer = await aSigner();
type Page = Awaited<ReturnType<typeof listPage>>;

function read(
  page: Page | undefined,
  { idx = 2, uri = LIST, ...options }: { idx?: number; uri?: string; cache?: RequestCache } = {},
) {
  const { fetch, asked } = aNet({ [uri]: page });
  const reading = readStatus({ idx, uri }, { issuer: ISSUER, keys: signer.keys, now: NOW, fetch, ...options });
  return { reading, asked };
}

describe('the status', () => {
  test.each([
    [0, 'valid'],
    [1, 'revoked'],
    [2, 'suspended'],
  ])('%i is %s', async (value, status) => {
    const { reading, asked } = read(await listPage(signer, value));
    expect(await reading).toEqual({ status, token: { iat: at(-30), exp: at(870), ttl: 30 }, ageSeconds: 30 });
    expect(asked).toMatchObject([
      { url: LIST, init: { headers: { accept: 'application/statuslist+jwt' }, cache: 'no-cache', redirect: 'error' } },
    ]);
  });

  test('is asked of no cache when the caller says so', async () => {
    const { reading, asked } = read(await listPage(signer, 0), { cache: 'no-store' });
    await reading;
    expect(asked[0]?.init.cache).toBe('no-store');
  });

  const refused: [string, () => Promise<Page | undefined>, string][] = [
    ['there is no answer', async () => undefined, 'network'],
    ['the answer is an error', async () => ({ ...(await listPage(signer, 0)), status: 503 }), 'network'],
    [
      'the answer says it is something else',
      async () => ({ ...(await listPage(signer, 0)), type: 'text/plain' }),
      'network',
    ],
    ['it is too long', async () => ({ ...(await listPage(signer, 0)), body: 'x'.repeat(2 ** 21 + 1) }), 'network'],
    ['it is no JWT', async () => ({ ...(await listPage(signer, 0)), body: 'a.b' }), 'malformed'],
    ['it is another type of JWT', () => listPage(signer, 0, {}, { typ: 'JWT' }), 'type'],
    ['it is not signed with ES256', () => listPage(signer, 0, {}, { alg: 'none' }), 'algorithm'],
    ['it asks for more than we know', () => listPage(signer, 0, {}, { crit: ['b64'], b64: false }), 'malformed'],
    ['nobody knows its key', () => listPage(signer, 0, {}, { kid: 'x' }), 'unknown-key'],
    ['it names no key', () => listPage(signer, 0, {}, { kid: undefined }), 'unknown-key'],
    ['another signed it', async () => listPage(await aSigner(), 0, {}, { kid: signer.kid }), 'signature'],
    ['it is another list', () => listPage(signer, 0, { sub: `${LIST}8` }), 'list'],
    ["it is another issuer's", () => listPage(signer, 0, { iss: 'https://evil.example' }), 'list'],
    ['it has ended', () => listPage(signer, 0, { exp: at(0) }), 'expired'],
    ['it has no end', () => listPage(signer, 0, { exp: undefined }), 'malformed'],
    ['it comes from the future', () => listPage(signer, 0, { iat: at(61) }), 'not-yet-valid'],
    ['it has no beginning', () => listPage(signer, 0, { iat: undefined }), 'malformed'],
    ['its entry has no meaning', () => listPage(signer, 3), 'list'],
    ['it has no entries', () => listPage(signer, 0, { status_list: undefined }), 'list'],
  ];
  test.each(refused)('is not known when %s', async (_, page, why) => {
    await expect(read(await page()).reading).rejects.toMatchObject({ name: 'Rejected', why });
  });

  test('is known until the last second, and from a clock that is a little ahead', async () => {
    await expect(read(await listPage(signer, 0, { exp: at(1), iat: at(60) })).reading).resolves.toMatchObject({
      status: 'valid',
      ageSeconds: 0,
    });
  });

  test.each([8, 2 ** 40])('is not known for entry %i, which the list does not have', async (idx) => {
    await expect(read(await listPage(signer, 0), { idx }).reading).rejects.toMatchObject({ why: 'list' });
  });

  test.each([
    'https://evil.example/status-lists/7',
    'http://ikd.example.go.id/status-lists/7',
    'https://ikd.example.go.id:444/status-lists/7',
    'https://ikd.example.go.id.evil.example/',
    'https://ikd.example.go.id/a/../status-lists/7',
    'status-lists/7',
  ])('is not asked for at %s', async (uri) => {
    const { reading, asked } = read(await listPage(signer, 0, { sub: uri }), { uri });
    await expect(reading).rejects.toMatchObject({ why: 'list' });
    expect(asked).toEqual([]);
  });
});

describe('a reference', () => {
  const status_list = { idx: 3, uri: LIST };
  test('is read from JSON and from CBOR', () => {
    expect(statusReference({ status_list })).toEqual(status_list);
    expect(statusReference({ status_list: { idx: 0, uri: LIST } })?.idx).toBe(0);
    const inCbor = new Map([['status_list', new Map(Object.entries(status_list))]]);
    expect(statusReference(inCbor)).toEqual(status_list);
  });

  test.each([
    undefined,
    null,
    1,
    {},
    { status_list: null },
    { status_list: { idx: 3 } },
    { status_list: { uri: LIST } },
  ])('%j is none', (claim) => expect(statusReference(claim)).toBeUndefined());
  test.each([-1, 0.5, Number.NaN, '3', 2 ** 60])('idx %s is none', (idx) => {
    expect(statusReference({ status_list: { idx, uri: LIST } })).toBeUndefined();
  });
});
