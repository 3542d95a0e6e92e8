import { afterEach, describe, expect, test, vi } from 'vitest';
import { aNet, aQr, aSigner, at, ISSUER, LIST, listPage, metadataPage, NOW } from '@/test-support/made-issuer';
import { checkQr } from './check-qr';

const signer = await aSigner();
const stranger = await aSigner();
const keysAt = `${ISSUER}/.well-known/jwt-vc-issuer`;
const online = async () => aNet({ [keysAt]: metadataPage(signer), [LIST]: await listPage(signer, 0) });
const check = (text: string, { fetch }: ReturnType<typeof aNet>) =>
  checkQr(text, { issuers: [ISSUER], fetch, now: () => NOW });
const genuine = await aQr(signer);

describe('a code cannot be checked', () => {
  afterEach(() => vi.unstubAllGlobals());

  test.each(['DecompressionStream', 'crypto'])(
    'in a browser without %s, and does not look forged there',
    async (part) => {
      const net = await online();
      vi.stubGlobal(part, undefined);
      expect(await check(genuine, net)).toEqual({ outcome: 'uncheckable', why: 'browser', isGenuine: false });
    },
  );

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
