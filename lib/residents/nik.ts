/**
 * What the 16 digits say. Codes have no dots: `provinceCode` 2 digits, `regencyCode` 4, `districtCode` all 6 of the
 * `areaCode`. They name the place of first registration, not where the resident lives now. `day` is the day of birth,
 * 1 to 31, with the women's 40 taken off; the century is not in the NIK.
 */
export type ParsedNik = {
  ok: true;
  nik: string;
  areaCode: string;
  provinceCode: string;
  regencyCode: string;
  districtCode: string;
  day: number;
  month: number;
  yearOfCentury: number;
  female: boolean;
};

/** Why a text cannot be a NIK; `digits` is how many digits were given, for the sentence "you gave 15". */
export type NikProblem = { ok: false; problem: 'empty' | 'length' | 'notDigits' | 'date' | 'serial'; digits: number };

/**
 * Reads a NIK as typed: spaces, dots, hyphens and full-width digits are fine.
 * Structure: PP 37/2007 Pasal 37. A NIK never changes (UU 24/2013 Pasal 13), so old area codes are no error.
 */
export function parseNik(text: string): ParsedNik | NikProblem {
  const nik = text.normalize('NFKC').replace(/[\s.\p{Pd}\p{Cf}]/gu, '');
  const digits = nik.replace(/\D/g, '').length;
  if (nik === '') return { ok: false, problem: 'empty', digits };
  if (digits !== nik.length) return { ok: false, problem: 'notDigits', digits };
  if (digits !== 16) return { ok: false, problem: 'length', digits };
  const birth = birthOf(nik);
  if (!existsInSomeCentury(birth)) return { ok: false, problem: 'date', digits };
  if (nik.endsWith('0000')) return { ok: false, problem: 'serial', digits };
  return { ok: true, nik, ...areaOf(nik), ...birth };
}

/** `320101••••••0001`: birth date and sex hidden. Anything but 16 digits is hidden whole. */
export function maskNik(nik: string): string {
  return /^\d{16}$/.test(nik) ? `${nik.slice(0, 6)}••••••${nik.slice(12)}` : '•'.repeat(nik.length);
}

/** `3201 0112 3456 0001`, the way people read it aloud. */
export function groupNik(nik: string): string {
  return nik.replace(/.{4}(?=.)/g, '$& ');
}

/** `3201 01•• •••• 0001`. */
export function groupMaskedNik(nik: string): string {
  return groupNik(maskNik(nik));
}

/** Whether the NIK agrees with a birth date `YYYY-MM-DD`. It may lawfully not: dates get corrected, NIKs do not. */
export function agreesWithBirthDate(nik: string, birthDate: string): boolean {
  const { day, month, yearOfCentury } = birthOf(nik);
  return `${twoDigits(yearOfCentury)}-${twoDigits(month)}-${twoDigits(day)}` === birthDate.slice(2);
}

/** Whether the day of birth carries the women's 40 exactly when the resident is a woman. */
export function agreesWithSex(nik: string, sex: 'male' | 'female'): boolean {
  return birthOf(nik).female === (sex === 'female');
}

function areaOf(nik: string) {
  const areaCode = nik.slice(0, 6);
  return { areaCode, provinceCode: nik.slice(0, 2), regencyCode: nik.slice(0, 4), districtCode: areaCode };
}

type Birth = { day: number; month: number; yearOfCentury: number; female: boolean };

function birthOf(nik: string): Birth {
  const printed = Number(nik.slice(6, 8));
  const female = printed > 40;
  const day = female ? printed - 40 : printed;
  return { day, month: Number(nik.slice(8, 10)), yearOfCentury: Number(nik.slice(10, 12)), female };
}

// 29 February 00 was a day in 2000 and none in 1900: the NIK does not say which century, so either will do.
function existsInSomeCentury({ day, month, yearOfCentury }: Birth): boolean {
  return [1900, 2000].some((century) => {
    const date = new Date(Date.UTC(century + yearOfCentury, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  });
}

// Kabupaten run from 01 to 69 and kota from 71 to 99 (Permendagri 58/2021): 00 and 70 name nothing.

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
