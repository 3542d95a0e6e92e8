import { describe, expect, test } from 'vitest';
import { encodeQr } from '@/lib/qr/encode';
import {
  aNet,
  aQr,
  aSigner,
  at,
  ISSUER,
  LIST,
  listPage,
  metadataPage,
  NOW,
  person,
  qrClaims,
  qrText,
} from '@/test-support/made-issuer';
import { checkQr } from './check-qr';

const signer = await aSigner();
const stranger = await aSigner();
const keysAt = `${ISSUER}/.well-known/jwt-vc-issuer`;
const online = async (value = 0) => aNet({ [keysAt]: metadataPage(signer), [LIST]: await listPage(signer, value) });
const check = (text: string, net: ReturnType<typeof aNet>, now = NOW) =>
  checkQr(text, { issuers: [ISSUER], fetch: net.fetch, now: () => now });
const genuine = await aQr(signer);

describe('a code', () => {
  test('of a valid credential shows its holder', async () => {
    const net = await online();
    expect(await check(genuine, net)).toEqual({
      outcome: 'valid',
      person,
      reading: { status: 'valid', token: { iat: at(-30), exp: at(870), ttl: 30 }, ageSeconds: 30 },
      checkedAt: NOW,
    });
    expect(net.asked.map(({ url }) => url)).toEqual([keysAt, LIST]);
  });

  test.each([
    [1, 'revoked'],
    [2, 'suspended'],
  ])('of a credential with status %i says only that it is %s', async (value, status) => {
    const verdict = await check(genuine, await online(value));
    expect(verdict).toMatchObject({ outcome: 'blocked', status, initials: 'S. R.' });
    expect(JSON.stringify(verdict)).not.toMatch(/SITI|BEKASI|1990/);
  });

  test('is asked about anew each time', async () => {
    expect((await check(genuine, await online())).outcome).toBe('valid');
    expect((await check(genuine, await online(1))).outcome).toBe('blocked');
  });
});

describe('a code is refused', () => {
  const refused: [string, () => Promise<string>, string][] = [
    ['when another signed it', () => encodeQr(qrClaims(), signer.kid, stranger.sign), 'signature'],
    ['when nobody knows its key', () => aQr(stranger), 'signature'],
    ['when its issuer is a stranger', () => aQr(signer, { iss: 'https://evil.example' }), 'unknown-issuer'],
    ['when its issuer is one of ours, almost', () => aQr(signer, { iss: `${ISSUER}/` }), 'unknown-issuer'],
    ['when it has ended', () => aQr(signer, { exp: at(0) }), 'expired'],
    ['when it has not begun', () => aQr(signer, { iat: at(61) }), 'not-yet-valid'],
    ['when it has no end', () => aQr(signer, { exp: Number.NaN }), 'unreadable'],
    ['when it refers to no entry', () => aQr(signer, { status: { idx: -1, uri: LIST } }), 'unreadable'],
    ['when it is longer than a code can be', async () => 'A'.repeat(4_299), 'unreadable'],
    ['when it is a bomb', () => qrText(new Uint8Array(20_000)), 'unreadable'],
    ['when it is a link', async () => 'https://evil.example/claim/1', 'unreadable'],
    ['when it is empty', async () => '', 'unreadable'],
  ];
  test.each(refused)('%s', async (_, text, why) => {
    expect(await check(await text(), await online())).toEqual({ outcome: 'forged', why });
  });

  test('without asking a stranger, or anybody, about it', async () => {
    const net = await online();
    await check(await aQr(signer, { iss: 'https://evil.example' }), net);
    await check('HELLO', net);
    expect(net.asked).toEqual([]);
  });

  test('from the very second it ends, and not before', async () => {
    const text = await aQr(signer, { exp: at(1), iat: at(60) });
    expect((await check(text, await online())).outcome).toBe('valid');
    expect(await check(text, await online(), new Date(NOW.getTime() + 1000))).toEqual({
      outcome: 'forged',
      why: 'expired',
    });
  });
});

describe('a code cannot be checked', () => {
  const metadata = metadataPage(signer);
  const cases: [string, () => Promise<Parameters<typeof aNet>[0]>, string, boolean][] = [
    ['without a network', async () => ({}), 'network', false],
    ['without keys', async () => ({ [keysAt]: metadataPage(signer, { jwks: {} }) }), 'keys', false],
    ['without a list', async () => ({ [keysAt]: metadata }), 'network', true],
    [
      'with a list that has ended',
      async () => ({ [keysAt]: metadata, [LIST]: await listPage(signer, 0, { exp: at(0) }) }),
      'list-time',
      true,
    ],
    [
      'with a list from the future',
      async () => ({ [keysAt]: metadata, [LIST]: await listPage(signer, 0, { iat: at(900) }) }),
      'list-time',
      true,
    ],
    [
      'with a list somebody else signed',
      async () => ({ [keysAt]: metadata, [LIST]: await listPage(stranger, 0) }),
      'list',
      true,
    ],
    [
      'with an entry without a meaning',
      async () => ({ [keysAt]: metadata, [LIST]: await listPage(signer, 3) }),
      'list',
      true,
    ],
  ];
  test.each(cases)('%s', async (_, pages, why, isGenuine) => {
    expect(await check(genuine, aNet(await pages()))).toEqual({ outcome: 'uncheckable', why, isGenuine });
  });

  test("with a list that is not the issuer's", async () => {
    const uri = 'https://evil.example/status-lists/7';
    const net = aNet({ [keysAt]: metadata, [uri]: await listPage(signer, 0, { sub: uri }) });
    const text = await aQr(signer, { status: { idx: 2, uri } });
    expect(await check(text, net)).toEqual({ outcome: 'uncheckable', why: 'list', isGenuine: true });
  });
});
