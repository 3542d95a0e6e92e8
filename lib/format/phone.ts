// For the server: it brings 96 KB of metadata. `mobile` is the smallest set that tells mobile numbers from landlines.
import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/mobile';

/** `e164` is `+` and up to 15 digits. `notMobile`: a landline, or a range that takes no messages. */
export type PhoneResult = { ok: true; e164: string } | { ok: false; problem: 'empty' | 'notANumber' | 'notMobile' };

export type Operator = 'Telkomsel' | 'Indosat' | 'Tri' | 'XL' | 'AXIS' | 'Smartfren' | 'by.U';

const prefixes: Record<Operator, RegExp> = {
  Telkomsel: /^\+628(11|12|13|21|22|23|52|53)/,
  Indosat: /^\+628(14|15|16|55|56|57|58)/,
  Tri: /^\+6289[5-9]/,
  XL: /^\+628(17|18|19|59|77|78)/,
  AXIS: /^\+628(31|32|33|38)/,
  Smartfren: /^\+6288[1-9]/,
  'by.U': /^\+62851/,
};

/**
 * Reads a mobile number as typed: `08...`, `62...`, `8...` or `+62...`, with spaces, hyphens, dots or brackets.
 * Numbers of other countries, for residents living abroad, need their `+` and country code.
 */
export function parsePhone(text: string): PhoneResult {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return { ok: false, problem: 'empty' };
  const phone = parsePhoneNumberFromString(plain, { defaultCountry: 'ID', extract: false });
  if (phone?.isValid() && !phone.ext) return { ok: true, e164: phone.number };
  return { ok: false, problem: phone && isLandline(phone) ? 'notMobile' : 'notANumber' };
}

/** `0812-3456-7890`; a foreign number in its international form. */
export function showPhone(e164: string): string {
  const national = nationalOf(e164);
  if (!national) return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
  return [national.slice(0, 4), national.slice(4, 8), national.slice(8)].join('-');
}

/** `0812-••••-7890`: at least four digits hidden. A foreign number keeps its country code and last three digits. */
export function maskPhone(e164: string): string {
  const national = nationalOf(e164);
  if (!national) return maskForeign(e164);
  const tail = Math.min(4, national.length - 8);
  return [national.slice(0, 4), '•'.repeat(national.length - 4 - tail), national.slice(-tail)].join('-');
}

/** The operator a prefix was given to. A hint, never a check: numbers move, and lists of prefixes age. */
export function operatorHint(e164: string): Operator | null {
  return operators.find((operator) => prefixes[operator].test(e164)) ?? null;
}

const operators: Operator[] = ['Telkomsel', 'Indosat', 'Tri', 'XL', 'AXIS', 'Smartfren', 'by.U'];

function nationalOf(e164: string): string | null {
  return /^\+628\d{8,11}$/.test(e164) ? `0${e164.slice(3)}` : null;
}

function maskForeign(e164: string): string {
  const phone = parsePhoneNumberFromString(e164);
  if (!phone || phone.nationalNumber.length < 7) return '•'.repeat(e164.length);
  return `+${phone.countryCallingCode} ${'•'.repeat(phone.nationalNumber.length - 3)}${phone.nationalNumber.slice(-3)}`;
}

// An Indonesian number that starts with 8 and is not valid was mistyped; one too long may be a NIK in the wrong box.
function isLandline(phone: PhoneNumber): boolean {
  if (phone.countryCallingCode !== '62') return phone.isPossible();
  return /^[2-79]\d{6,10}$/.test(phone.nationalNumber);
}
