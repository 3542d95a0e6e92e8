import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase45, encodeBase45 } from './base45';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('base45', () => {
  // RFC 9285, section 4.3 and 4.4
  test.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
    ['', ''],
  ])('%j is %j', (plain, encoded) => {
    expect(encodeBase45(bytes(plain))).toBe(encoded);
    expect(decodeBase45(encoded)).toEqual(bytes(plain));
  });

  test('knows the largest value of a group, and refuses the next (section 6)', () => {
    expect(decodeBase45('FGW')).toEqual(Uint8Array.of(255, 255));
    expect(() => decodeBase45('GGW')).toThrow(SyntaxError);
    expect(() => decodeBase45(':::')).toThrow(SyntaxError);
    expect(decodeBase45('U5')).toEqual(Uint8Array.of(255));
    expect(() => decodeBase45('V5')).toThrow(SyntaxError);
  });

  test.each(['A', 'BB8A', 'bb8', 'BB\n', 'B=8', 'BÄ8', '\u{1F600}B', 'B\u{1F600}', '\u{1D7D8}A'])(
    'refuses %j',
    (text) => {
      expect(() => decodeBase45(text)).toThrow(SyntaxError);
    },
  );

  test('gives back whatever went in', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (data) => {
        expect(decodeBase45(encodeBase45(data))).toEqual(data);
      }),
    );
  });

  test('no two texts mean the same', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:') });
    fc.assert(
      fc.property(texts, (text) => {
        try {
          expect(encodeBase45(decodeBase45(text))).toBe(text);
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError);
        }
      }),
    );
  });
});
