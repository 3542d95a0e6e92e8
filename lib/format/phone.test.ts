import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskPhone, operatorHint, parsePhone, showPhone } from './phone';

describe('parsePhone', () => {
  test.each([
    '081234567890',
    '6281234567890',
    '81234567890',
    '+6281234567890',
    '+62 812-3456-7890',
    '0812.3456.7890',
    '(0812) 3456 7890',
    ' ０８１２３４５６７８９０ ',
  ])('reads %j', (text) => expect(parsePhone(text)).toEqual({ ok: true, e164: '+6281234567890' }));

  test.each([
    ['0811234567', '+62811234567'],
    ['0895312345678', '+62895312345678'],
    ['0812-0000-0123', '+6281200000123'],
    ['+60 12-345 6789', '+60123456789'],
    ['+852 9123 4567', '+85291234567'],
    ['+966 50 123 4567', '+966501234567'],
    ['+1 202 555 0123', '+12025550123'],
  ])('%s becomes %s', (text, e164) => expect(parsePhone(text)).toEqual({ ok: true, e164 }));

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['abc', 'notANumber'],
    ['08123', 'notANumber'],
    ['0877 12345678901', 'notANumber'],
    ['0812345678 ext 5', 'notANumber'],
    ['nomor saya 081234567890', 'notANumber'],
    ['3201011708850001', 'notANumber'],
    ['021 555 1234', 'notMobile'],
    ['+60 3-2161 1234', 'notMobile'],
  ])('refuses %j: %s', (text, problem) => expect(parsePhone(text)).toEqual({ ok: false, problem }));

  test('reads back what it shows', () => {
    const e164 = fc.stringMatching(/^\+628[1-35-9][0-9]{7,10}$/);
    fc.assert(
      fc.property(e164, (number) => {
        expect(parsePhone(showPhone(number))).toEqual({ ok: true, e164: number });
      }),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parsePhone(text)).toHaveProperty('ok');
      }),
    );
  });
});

describe('showing and masking', () => {
  test.each([
    ['+6281234567890', '0812-3456-7890', '0812-••••-7890'],
    ['+62895312345678', '0895-3123-45678', '0895-•••••-5678'],
    ['+62811234567', '0811-2345-67', '0811-••••-67'],
    ['+60123456789', '+60 12 345 6789', '+60 ••••••789'],
  ])('%s: %s, masked %s', (e164, shown, masked) => {
    expect(showPhone(e164)).toBe(shown);
    expect(maskPhone(e164)).toBe(masked);
  });

  test('hides whole what is no number', () => {
    expect(maskPhone('0812')).toBe('••••');
  });
});

test.each([
  ['+6281112345678', 'Telkomsel'],
  ['+6285312345678', 'Telkomsel'],
  ['+6285112345678', 'by.U'],
  ['+6285712345678', 'Indosat'],
  ['+6289612345678', 'Tri'],
  ['+6287812345678', 'XL'],
  ['+6283812345678', 'AXIS'],
  ['+6288212345678', 'Smartfren'],
  ['+6284012345678', null],
  ['+60123456789', null],
])('operatorHint %s: %s', (e164, operator) => expect(operatorHint(e164)).toBe(operator));
