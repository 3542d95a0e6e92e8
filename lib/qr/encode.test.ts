import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQr } from '@/lib/verifier/read-qr';
import { aQr, aSigner, person, qrClaims } from '@/test-support/made-issuer';
import { encodeQr, type QrClaims } from './encode';

const signer = await aSigner();

describe('the code of a wallet', () => {
  test('says what it was made of', async () => {
    const { sign1, ...content } = await readQr(await aQr(signer));
    expect(content).toEqual({ ...qrClaims(), nbf: undefined });
    expect(sign1.kid).toBe(signer.kid);
  });

  test('says it of whomever', async () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
    const people: fc.Arbitrary<QrClaims['person']> = fc.record({
      idTail: fc.stringMatching(/^\d{4}$/),
      name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((name) => /\S/.test(name)),
      birthDate: days.map((day) => day.toISOString().slice(0, 10)),
      sex: fc.constantFrom('male', 'female'),
      regency: fc.constantFrom('KOTA BEKASI', 'KABUPATEN KEPULAUAN SIAU TAGULANDANG BIARO'),
      portrait: fc.record({ seed: fc.nat(2 ** 32 - 1), citizenship: fc.constantFrom('WNI', 'WNA') }),
    });
    await fc.assert(
      fc.asyncProperty(people, fc.nat(), async (made, idx) => {
        const status = { idx, uri: qrClaims().status.uri };
        const content = await readQr(await aQr(signer, { person: made, status }));
        expect(content).toMatchObject({ person: made, status });
      }),
    );
  });

  test('fits a code that a phone shows and a phone reads: version 14 with medium correction', async () => {
    const text = await aQr(signer, {
      person: { ...person, name: 'W'.repeat(60), regency: 'KABUPATEN KEPULAUAN SIAU TAGULANDANG BIARO' },
    });
    expect(text.length).toBeLessThanOrEqual(528);
  });

  test.each([
    ['a name of blanks', { name: '  ' }],
    ['five digits', { idTail: '00001' }],
    ['a whole NIK', { idTail: '3173051501900001' }],
    ['a day that is none', { birthDate: '1990-02-30' }],
    ['no regency', { regency: '' }],
    ['no such sex', { sex: 'x' as 'male' }],
  ])('is not made of %s', async (_, changes) => {
    await expect(aQr(signer, { person: { ...person, ...changes } })).rejects.toThrow(TypeError);
  });

  test('is not made with a signature of another form', async () => {
    await expect(encodeQr(qrClaims(), signer.kid, async () => new Uint8Array(70))).rejects.toThrow(TypeError);
  });
});
