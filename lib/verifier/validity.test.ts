import { expect, test } from 'vitest';
import { at, NOW } from '@/test-support/made-issuer';
import { checkValidity } from './validity';

const span = { iat: at(0), exp: at(10) };

test('holds from its start to its end', () => {
  expect(checkValidity(span, NOW)).toEqual(span);
  expect(checkValidity({ ...span, nbf: at(60) }, NOW)).toEqual(span);
});

test.each([
  ['started in words', { iat: '2026', nbf: at(0) }],
  ['started before time', { iat: -1, nbf: at(0) }],
  ['started within a second', { iat: at(0) + 0.5, nbf: at(0) }],
  ['without a start', { iat: undefined, nbf: at(0) }],
  ['with a second start in words', { nbf: '2026' }],
  ['without an end', { exp: undefined }],
  ['without a finite end', { exp: Number.POSITIVE_INFINITY }],
])('is refused when %s', (_, changes) => {
  expect(() => checkValidity({ ...span, ...changes }, NOW)).toThrow(expect.objectContaining({ why: 'malformed' }));
});

test.each([
  ['over', { exp: at(0) }, 'expired'],
  ['not issued yet', { iat: at(61) }, 'not-yet-valid'],
  ['not begun', { nbf: at(61) }, 'not-yet-valid'],
  ['issued later than it begins', { iat: at(61), nbf: at(0) }, 'not-yet-valid'],
])('is refused when %s', (_, changes, why) => {
  expect(() => checkValidity({ ...span, ...changes }, NOW)).toThrow(expect.objectContaining({ why }));
});
