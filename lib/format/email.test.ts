import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskEmail, parseEmail } from './email';

describe('parseEmail', () => {
  test.each([
    ['budi.santoso@example.id', 'budi.santoso@example.id'],
    ['  Budi.Santoso@Example.ID \n', 'budi.santoso@example.id'],
    ['siti+dukcapil@mail.example.co.id', 'siti+dukcapil@mail.example.co.id'],
    ["o'neil_1@xn--example-9d0b.id", "o'neil_1@xn--example-9d0b.id"],
  ])('%j becomes %s', (text, email) => expect(parseEmail(text)).toEqual({ ok: true, email }));

  test.each(['', ' \t'])('%j is empty', (text) => expect(parseEmail(text)).toEqual({ ok: false, problem: 'empty' }));

  test.each([
    'budi',
    'budi@',
    'example.id',
    '@example.id',
    'budi@example',
    'budi santoso@example.id',
    'budi..santoso@example.id',
    '.budi@example.id',
    'budi@-example.id',
    'budi@example..id',
    'budi@example.id, siti@example.id',
    'budi@example.1',
    'budi@santoso@example.id',
    `${'a'.repeat(65)}@example.id`,
    `budi@${'a.'.repeat(130)}id`,
  ])('%j is no address', (text) => expect(parseEmail(text)).toEqual({ ok: false, problem: 'notAnAddress' }));

  test('takes ordinary addresses and reads its own answer back', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const parsed = parseEmail(address);
        if (parsed.ok) expect(parseEmail(parsed.email)).toEqual(parsed);
      }),
    );
  });

  test('does not slow down on long nonsense', () => {
    const started = performance.now();
    parseEmail(`a@${'a-'.repeat(120)}`);
    parseEmail(`${'a.'.repeat(30)}@`);
    expect(performance.now() - started).toBeLessThan(50);
  });
});

test.each([
  ['budi.santoso@example.id', 'b•••@example.id'],
  ['b@example.id', 'b•••@example.id'],
  ['not an address', '•••'],
  ['', '•••'],
])('maskEmail %j: %s', (email, masked) => expect(maskEmail(email)).toBe(masked));
