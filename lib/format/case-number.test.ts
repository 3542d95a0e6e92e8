import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseNumberIn, newCaseNumber, parseCaseNumber } from './case-number';

const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const bytes = fc.uint8Array({ minLength: 6, maxLength: 6 });
const place = fc.integer({ min: 4, max: 10 });

function withCharacter(number: string, at: number, character: string): string {
  return number.slice(0, at) + character + number.slice(at + 1);
}

describe('newCaseNumber', () => {
  test('has seven characters and none that is misread', () => {
    expect(newCaseNumber(randomBytes)).toMatch(/^KAS-[0-9A-HJKMNP-TV-Z]{7}$/);
    expect(newCaseNumber(() => new Uint8Array(6))).toBe('KAS-0000000');
  });

  test('is read back', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const number = newCaseNumber(() => random);
        expect(parseCaseNumber(number)).toEqual({ ok: true, number });
      }),
    );
  });
});

describe('the check character', () => {
  test('shows any one wrong character', () => {
    fc.assert(
      fc.property(bytes, place, fc.constantFrom(...alphabet), (random, at, character) => {
        const number = newCaseNumber(() => random);
        fc.pre(number.charAt(at) !== character);
        expect(parseCaseNumber(withCharacter(number, at, character))).toEqual({ ok: false, problem: 'check' });
      }),
    );
  });

  test('shows any two swapped characters', () => {
    fc.assert(
      fc.property(bytes, place, place, (random, one, two) => {
        const number = newCaseNumber(() => random);
        fc.pre(number.charAt(one) !== number.charAt(two));
        const swapped = withCharacter(withCharacter(number, one, number.charAt(two)), two, number.charAt(one));
        expect(parseCaseNumber(swapped)).toEqual({ ok: false, problem: 'check' });
      }),
    );
  });
});

describe('parseCaseNumber', () => {
  const number = newCaseNumber(() => Uint8Array.from([0, 1, 10, 31, 0, 1]));

  test.each([
    number.toLowerCase(),
    number.replace('-', ''),
    ` ${number} `,
    number.replaceAll('0', 'O').replaceAll('1', 'l'),
    number.replaceAll('0', 'o').replaceAll('1', 'I'),
  ])('forgives %s', (text) => expect(parseCaseNumber(text)).toEqual({ ok: true, number }));

  test.each([
    ['', 'empty'],
    [' - ', 'empty'],
    ['KAS-123', 'shape'],
    ['KAS-UUUUUUU', 'shape'],
    [`${number}0`, 'shape'],
    [number.slice(4), 'shape'],
  ])('refuses %j: %s', (text, problem) => expect(parseCaseNumber(text)).toEqual({ ok: false, problem }));
});

test('caseNumberIn reads the shape only', () => {
  expect(caseNumberIn('kas oooooo1')).toBe('KAS-0000001');
  expect(caseNumberIn('Kasiman')).toBeNull();
});
