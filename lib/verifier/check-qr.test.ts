import { encode } from 'cborg';
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
import { decodeBase45, encodeBase45 } from './base45';
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

/** A COSE_Sign1 in order, with these claims inside. */
const claiming = (claims: unknown) =>
  qrText(
    Uint8Array.from([
      0xd2,
      ...encode([
        encode(
          new Map<number, unknown>([
            [1, -7],
            [4, Uint8Array.of(1)],
          ]),
        ),
        new Map(),
        encode(claims),
        new Uint8Array(64),
      ]),
    ]),
  );

/** The same content in a longer text: zlib may hold any number of empty blocks. */
function padded(text: string, blocks: number) {
  const [first = 0, second = 0, ...rest] = decodeBase45(text);
  const empty = new Array(blocks).fill([0, 0, 0, 255, 255]).flat();
  return encodeBase45(Uint8Array.from([first, second, ...empty, ...rest]));
}

describe('a code is refused', () => {
  const refused: [string, () => Promise<string>, string][] = [
    ['when another signed it', () => encodeQr(qrClaims(), signer.kid, stranger.sign), 'signature'],
    ['when nobody knows its key', () => aQr(stranger), 'signature'],
    ['when its issuer is a stranger', () => aQr(signer, { iss: 'https://evil.example' }), 'unknown-issuer'],
    ['when its issuer is one of ours, almost', () => aQr(signer, { iss: `${ISSUER}/` }), 'unknown-issuer'],
    ['when it has ended', () => aQr(signer, { exp: at(0) }), 'expired'],
    ['when it has not begun', () => aQr(signer, { iat: at(61) }), 'not-yet-valid'],
    ['when it has no end', () => aQr(signer, { exp: Number.NaN }), 'unreadable'],
    [
      'when it says nothing of a person',
      () =>
        claiming(
          new Map<number, unknown>([
            [1, ISSUER],
            [169, 'x'],
            [65535, { status_list: { idx: 2, uri: LIST } }],
          ]),
        ),
      'unreadable',
    ],
    ['when it claims nothing', () => claiming('x'), 'unreadable'],
    ['when its issuer is a number', () => aQr(signer, { iss: 7 as unknown as string }), 'unreadable'],
    ['when it refers to no entry', () => aQr(signer, { status: { idx: -1, uri: LIST } }), 'unreadable'],
    ['when it is longer than a code can be', async () => padded(genuine, 600), 'unreadable'],
    ['when it is a bomb', () => qrText(new Uint8Array(20_000)), 'unreadable'],
    ['when it is a link', async () => 'https://evil.example/claim/1', 'unreadable'],
    ['when it is empty', async () => '', 'unreadable'],
  ];
  test.each(refused)('%s', async (_, text, why) => {
    expect(await check(await text(), await online())).toEqual({ outcome: 'forged', why });
  });

  test('but not for being long, as long as a code can hold it', async () => {
    expect((await check(padded(genuine, 400), await online())).outcome).toBe('valid');
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
