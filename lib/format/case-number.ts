// Crockford's base 32: no I, L, O (read as 1, 1, 0) and no U (makes words).
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `KAS-` and 7 characters, the last of which checks the other six. */
export type CaseNumber = `KAS-${string}`;

/** `shape`: not a case number at all. `check`: one or two characters misread or swapped. */
export type CaseNumberResult = { ok: true; number: CaseNumber } | { ok: false; problem: 'empty' | 'shape' | 'check' };

/**
 * A new case number such as `KAS-7Q2MXZ4`: 30 random bits and a check character.
 * Chance alone keeps them apart, so the column must be unique and the caller try again on a clash.
 * @param randomBytes gives that many unpredictable bytes, as `randomBytes` of node:crypto does.
 */
export function newCaseNumber(randomBytes: (count: number) => Uint8Array): CaseNumber {
  const values = Array.from(randomBytes(6), (byte) => byte % 32);
  return `KAS-${[...values, checkOf(values)].map((value) => alphabet.charAt(value)).join('')}`;
}

/** Reads a case number as typed or scanned: any case, O for 0, I and L for 1, separators left out or added. */
export function parseCaseNumber(text: string): CaseNumberResult {
  const compact = plain(text);
  if (compact === '') return { ok: false, problem: 'empty' };
  const number = caseNumberIn(compact);
  if (!number) return { ok: false, problem: 'shape' };
  const values = [...number.slice(4)].map((character) => alphabet.indexOf(character));
  return checkOf(values) === 0 ? { ok: true, number } : { ok: false, problem: 'check' };
}

/** The case number a text has the shape of, check character unread; null when it has another shape. */
export function caseNumberIn(text: string): CaseNumber | null {
  const [, rest] = /^KAS([0-9A-TV-Z]{7})$/.exec(plain(text)) ?? [];
  return rest ? `KAS-${rest.replace(/O/g, '0').replace(/[IL]/g, '1')}` : null;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
}

// Horner's rule in the field of 32 elements with x as the point: each place has its own non-zero weight, so one wrong
// character or two swapped ones always show. A plain sum modulo 32 would miss every swap.
function checkOf(values: number[]): number {
  return values.reduce((sum, value) => timesX(sum ^ value), 0);
}

// Multiplication by x modulo the primitive polynomial x^5 + x^2 + 1.
function timesX(value: number): number {
  return value < 16 ? value * 2 : (value * 2) ^ 0b100101;
}
