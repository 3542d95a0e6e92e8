import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreesWithBirthDate, agreesWithSex, groupMaskedNik, groupNik, maskNik, parseNik } from './nik';

describe('parseNik', () => {
  test('reads a man', () => {
    expect(parseNik('3201011708850001')).toEqual({
      ok: true,
      nik: '3201011708850001',
      areaCode: '320101',
      provinceCode: '32',
      regencyCode: '3201',
      districtCode: '320101',
      day: 17,
      month: 8,
      yearOfCentury: 85,
      female: false,
    });
  });

  test('reads a woman: 40 is added to her day of birth', () => {
    expect(parseNik('3201015708850001')).toMatchObject({ ok: true, day: 17, female: true });
  });

  test.each(['3201 0117 0885 0001', '320101.170885.0001', '320101-170885-0001', ' ３２０１０１１７０８８５０００１\n'])(
    'forgives separators and full-width digits: %j',
    (text) => expect(parseNik(text)).toMatchObject({ ok: true, nik: '3201011708850001' }),
  );

  test.each([
    ['', 'empty', 0],
    [' - ', 'empty', 0],
    ['320101170885000', 'length', 15],
    ['32010117088500012', 'length', 17],
    ['32010117O8850001', 'notDigits', 15],
    ['320101••••••0001', 'notDigits', 10],
    ['3201013002850001', 'date', 16],
    ['3201017002850001', 'date', 16],
    ['3201010008850001', 'date', 16],
    ['3201013104850001', 'date', 16],
    ['3201011700850001', 'date', 16],
    ['3201011713850001', 'date', 16],
    ['3201012902850001', 'date', 16],
    ['3201011708850000', 'serial', 16],
  ])('%j is refused: %s', (text, problem, digits) => {
    expect(parseNik(text)).toEqual({ ok: false, problem, digits });
  });

  test.each([32, 33, 34, 35, 36, 37, 38, 39, 40, 72, 73, 80, 99])('day %d is no day of birth', (day) => {
    expect(parseNik(`320101${day}08850001`)).toMatchObject({ problem: 'date' });
  });

  test.each(['00', '04', '84', '96'])('29 February %s exists in one of the two centuries', (year) => {
    expect(parseNik(`3201012902${year}0001`)).toMatchObject({ ok: true });
    expect(parseNik(`3201016902${year}0001`)).toMatchObject({ ok: true, day: 29, female: true });
  });

  test.each([
    '6405011708850001',
    '9101011708850001',
    '5401011708850001',
    '0901011708850001',
    '3200011708850001',
    '3270001708850001',
  ])('%s stays valid', (nik) => {
    expect(parseNik(nik)).toMatchObject({ ok: true });
  });
});

describe('masking and grouping', () => {
  test('hides birth date and sex', () => {
    expect(maskNik('3201011234560001')).toBe('320101••••••0001');
    expect(groupMaskedNik('3201011234560001')).toBe('3201 01•• •••• 0001');
    expect(groupNik('3201011234560001')).toBe('3201 0112 3456 0001');
  });

  test('hides whole what is not a NIK', () => {
    expect(maskNik('32010117088')).toBe('•••••••••••');
  });
});

describe('agreement with the record', () => {
  test('compares the birth date without the century', () => {
    expect(agreesWithBirthDate('3201015708850001', '1985-08-17')).toBe(true);
    expect(agreesWithBirthDate('3201011708850001', '1985-08-18')).toBe(false);
    expect(agreesWithBirthDate('3201010101050001', '2005-01-01')).toBe(true);
  });

  test('compares the sex', () => {
    expect(agreesWithSex('3201015708850001', 'female')).toBe(true);
    expect(agreesWithSex('3201015708850001', 'male')).toBe(false);
    expect(agreesWithSex('3201011708850001', 'male')).toBe(true);
  });
});

describe('for any input', () => {
  const birth = fc.date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true });
  const area = fc.integer({ min: 0, max: 999_999 }).map((code) => String(code).padStart(6, '0'));
  const serial = fc.integer({ min: 1, max: 9999 }).map((number) => String(number).padStart(4, '0'));

  test('every real birth date, any area, is read back', () => {
    fc.assert(
      fc.property(birth, area, serial, fc.boolean(), (date, areaCode, last, female) => {
        const iso = date.toISOString().slice(0, 10);
        const day = String(Number(iso.slice(8)) + (female ? 40 : 0)).padStart(2, '0');
        const nik = `${areaCode}${day}${iso.slice(5, 7)}${iso.slice(2, 4)}${last}`;
        expect(parseNik(groupNik(nik))).toMatchObject({ ok: true, nik, areaCode, female });
        expect(agreesWithBirthDate(nik, iso)).toBe(true);
        expect(agreesWithSex(nik, female ? 'female' : 'male')).toBe(true);
        expect(maskNik(nik)).not.toContain(nik.slice(6, 12));
      }),
    );
  });

  test('no text makes it throw, and only 16 digits pass', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9 .-]{0,20}$/)), (text) => {
        const parsed = parseNik(text);
        if (parsed.ok) expect(parsed.nik).toMatch(/^\d{16}$/);
        else expect(parsed.digits).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
