import { describe, expect, test } from 'vitest';
import { person } from '@/test-support/made-issuer';
import { decodePerson, encodePerson } from './claim-169';

const map = (...changes: [number, unknown][]) => new Map([...encodePerson(person), ...changes]);

test('the keys are those of MOSIP, and no NIK is among the values', () => {
  expect([...encodePerson(person)]).toEqual([
    [1, '0001'],
    [2, '1'],
    [4, 'SITI RAHMAWATI'],
    [8, '19900228'],
    [9, 2],
    [10, 'KOTA BEKASI'],
    [16, Uint8Array.of(0xee, 0x6b, 0x28, 0x00, 0)],
    [17, -1],
  ]);
  expect(decodePerson(map())).toEqual(person);
  expect(decodePerson(map([9, 1], [16, Uint8Array.of(0, 0, 0, 7, 1)]))).toMatchObject({
    sex: 'male',
    portrait: { seed: 7, citizenship: 'WNA' },
  });
});

describe('nobody is read from', () => {
  test.each([
    ['nothing', undefined],
    ['an object', Object.fromEntries(encodePerson(person))],
    ['another version', map([2, '2'])],
    ['a whole NIK', map([1, '3173051501900001'])],
    ['digits that are a number', map([1, 1234])],
    ['a name of blanks', map([4, ' '])],
    ['a name that is no text', map([4, 1])],
    ['no regency', map([10, undefined])],
    ['a day that is none', map([8, '19900230'])],
    ['a date with hyphens', map([8, '1990-02-28'])],
    ['a date that is a number', map([8, 19900228])],
    ['sex 3', map([9, 3])],
    ['sex 0', map([9, 0])],
    ['a picture of another format', map([17, 1])],
    ['a picture that is too long', map([16, new Uint8Array(6)])],
    ['a picture that is no bytes', map([16, '12345'])],
    ['a citizenship that is neither', map([16, Uint8Array.of(0, 0, 0, 1, 2)])],
  ])('%s', (_, value) => expect(decodePerson(value)).toBeUndefined());
});
