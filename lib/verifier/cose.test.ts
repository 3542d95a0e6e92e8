import { encode } from 'cborg';
import { describe, expect, test } from 'vitest';
import { aSigner } from '@/test-support/made-issuer';
import { decodeBase64url, encodeBase64url } from './base64url';
import { decodeCbor, decodeSign1, verifySign1 } from './cose';
import { importPublicKey } from './issuer-keys';

const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

// RFC 8392, appendix A.2.3 and A.3
const example = hex(
  'd28443a10126a104524173796d6d657472696345434453413235365850a70175636f61703a2f2f61732e6578616d706c652e636f6d02656572' +
    '696b77037818636f61703a2f2f6c696768742e6578616d706c652e636f6d041a5612aeb0051a5610d9f0061a5610d9f007420b7158405427' +
    'c1ff28d23fbad1f29c4c7c6a555e601d6fa29f9179bc3d7438bacaca5acd08c8d4d4f96131680c429a01f85951ecee743a52b9b63632c572' +
    '09120e1c9e30',
);
const exampleKey = () =>
  importPublicKey({
    kty: 'EC',
    crv: 'P-256',
    x: encodeBase64url(hex('143329cce7868e416927599cf65a34f3ce2ffda55a7eca69ed8919a394d42f0f')),
    y: encodeBase64url(hex('60f7f1a780d8a783bfb7a2dd6b2796e8128dbbcef9d3d168db9529971a36e7b9')),
  });

describe('the signed CWT of RFC 8392', () => {
  test.each([
    ['as printed', example],
    ['inside the CWT tag', joined(hex('d83d'), example)],
  ])('%s', async (_, bytes) => {
    const sign1 = decodeSign1(bytes);
    expect(sign1.kid).toBe(encodeBase64url(new TextEncoder().encode('AsymmetricECDSA256')));
    await verifySign1(sign1, new Map([[sign1.kid, await exampleKey()]]));
    expect(decodeCbor(sign1.payload)).toEqual(
      new Map<number, unknown>([
        [1, 'coap://as.example.com'],
        [2, 'erikw'],
        [3, 'coap://light.example.com'],
        [4, 1444064944],
        [5, 1443944944],
        [6, 1443944944],
        [7, Uint8Array.of(0x0b, 0x71)],
      ]),
    );
  });

  test('is refused under another key, and under none', async () => {
    const sign1 = decodeSign1(example);
    const { publicKey } = await aSigner();
    await expect(verifySign1(sign1, new Map([[sign1.kid, publicKey]]))).rejects.toMatchObject({ why: 'signature' });
    await expect(verifySign1(sign1, new Map())).rejects.toMatchObject({ why: 'unknown-key' });
  });
});

type Shape = { header?: unknown; open?: unknown; payload?: unknown; signature?: unknown; more?: unknown[] };

function sign1With({ header, open, payload, signature, more = [] }: Shape = {}) {
  const protectedHeader = header instanceof Map ? encode(header) : (header ?? encode(fullHeader()));
  const parts = [protectedHeader, open ?? new Map(), payload ?? encode(new Map()), signature ?? new Uint8Array(64)];
  return joined(hex('d2'), encode([...parts, ...more]));
}
const fullHeader = (changes: [number, unknown][] = []) =>
  new Map<number, unknown>([[1, -7], [4, decodeBase64url('AAEC')], ...changes]);

describe('a COSE_Sign1', () => {
  test('has these four parts', () => {
    expect(decodeSign1(sign1With()).kid).toBe('AAEC');
  });

  test.each<[string, Uint8Array]>([
    ['without its tag', sign1With().subarray(1)],
    ['that is a COSE_Mac0', joined(hex('d1'), sign1With().subarray(1))],
    ['that is empty', new Uint8Array()],
    ['with a fifth part', sign1With({ more: [1] })],
    ['with a header that is no bytes', sign1With({ header: 1 })],
    ['with a header that is no map', sign1With({ header: encode([1, -7]) })],
    ['with an open header that is no map', sign1With({ open: [] })],
    ['with a payload that is no bytes', sign1With({ payload: 'text' })],
    ['with a signature that is no bytes', sign1With({ signature: 'text' })],
    ['followed by something', joined(sign1With(), hex('00'))],
    ['that asks for more than we know', sign1With({ header: fullHeader([[2, [4]]]) })],
    ['that says a header twice', sign1With({ open: fullHeader() })],
  ])('%s is refused', (_, bytes) => {
    expect(() => decodeSign1(bytes)).toThrow(expect.objectContaining({ why: 'malformed' }));
  });

  test.each([-8, -35, -257, 5, '-7', undefined])('signed with algorithm %s is refused', (algorithm) => {
    const header = new Map<number, unknown>([[4, Uint8Array.of(1)]]);
    if (algorithm !== undefined) header.set(1, algorithm);
    const open = new Map([[1, -7]]);
    expect(() => decodeSign1(sign1With({ header }))).toThrow(expect.objectContaining({ why: 'algorithm' }));
    expect(() => decodeSign1(sign1With({ header, open }))).toThrow(expect.objectContaining({ why: 'algorithm' }));
  });

  test('without the name of a key is refused', () => {
    expect(() => decodeSign1(sign1With({ header: new Map([[1, -7]]) }))).toThrow(
      expect.objectContaining({ why: 'unknown-key' }),
    );
  });

  test('with a signature of another length is refused', async () => {
    const { keys, kid } = await aSigner();
    const sign1 = { kid, payload: new Uint8Array(), signature: new Uint8Array(63), toBeSigned: new Uint8Array() };
    await expect(verifySign1(sign1, keys)).rejects.toMatchObject({ why: 'signature' });
  });
});

test.each([
  ['a key twice', 'a201010102'],
  ['a number longer than needed', '1801'],
  ['a text of unknown length', '7f6161ff'],
  ['a list of unknown length', '9f01ff'],
  ['undefined', 'f7'],
  ['a tag', 'c001'],
  ['an end too early', '6261'],
  ['something after the end', '0101'],
  ['a number JavaScript cannot hold', '1bffffffffffffffff'],
])('CBOR with %s is refused', (_, text) => {
  expect(() => decodeCbor(hex(text))).toThrow(expect.objectContaining({ why: 'malformed' }));
});

test('CBOR as deep as it is long is refused, not followed', () => {
  expect(() => decodeCbor(new Uint8Array(16 * 1024).fill(0x81))).toThrow(expect.objectContaining({ why: 'malformed' }));
});
