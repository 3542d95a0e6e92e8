import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64url, decodeJsonPart, encodeBase64url } from './base64url';

test('knows the example of RFC 7515, appendix C', () => {
  expect(encodeBase64url(Uint8Array.of(3, 236, 255, 224, 193))).toBe('A-z_4ME');
  expect(decodeBase64url('A-z_4ME')).toEqual(Uint8Array.of(3, 236, 255, 224, 193));
});

test.each(['A', 'AB==', 'A+z/', 'A z_', 'A-z_4MF', 'AB', 'A-z_\n'])('refuses %j', (text) => {
  expect(() => decodeBase64url(text)).toThrow(SyntaxError);
});

test('gives back whatever went in', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (data) => {
      expect(decodeBase64url(encodeBase64url(data))).toEqual(data);
    }),
  );
});

test('a part of a JWT is an object', () => {
  const part = (text: string) => encodeBase64url(new TextEncoder().encode(text));
  expect(decodeJsonPart(part('{"a":1}'))).toEqual({ a: 1 });
  for (const other of ['[]', 'null', '1', '"a"', '{', ''])
    expect(() => decodeJsonPart(part(other))).toThrow(SyntaxError);
  expect(() =>
    decodeJsonPart(encodeBase64url(new TextEncoder().encode('{"a":"?"}').map((byte) => (byte === 0x3f ? 0xff : byte)))),
  ).toThrow();
});
