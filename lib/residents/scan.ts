import { caseNumberIn } from '@/lib/format/case-number';

/** What the search box received. `digits` counts them; `phone` is digits, perhaps after a plus, not yet checked. */
export type Scan =
  | { kind: 'empty' }
  | { kind: 'nik'; nik: string }
  | { kind: 'case'; number: string }
  | { kind: 'phone'; phone: string }
  | { kind: 'wrong-length'; digits: number }
  | { kind: 'name'; text: string };

/**
 * Tells by its content what was scanned, typed or pasted, and cleans it of what scanners add: control characters,
 * symbology prefixes such as `]C1`, full-width digits, the same value sent twice. A case number is judged by its shape
 * alone: whether its check character is right is for the search to say.
 */
export function readScan(raw: string): Scan {
  const text = clean(raw);
  const digits = firstHalf(text.replace(/\D/g, ''), 32);
  if (!/\p{L}/u.test(text)) return readDigits(text, digits);
  const number = caseIn(text);
  if (number) return { kind: 'case', number };
  return digits.length === 16 ? { kind: 'nik', nik: digits } : { kind: 'name', text };
}

const BURST_KEYS = 16;
const BURST_MS = 600;

/**
 * Whether the last 16 keys came from a scanner: within 600 ms together. The sum counts, not each gap, because a busy
 * computer delivers single keys late. Times in milliseconds, in order.
 */
export function isScannerBurst(timesMs: readonly number[]): boolean {
  const last = timesMs.slice(-BURST_KEYS);
  return last.length === BURST_KEYS && (last.at(-1) ?? 0) - (last[0] ?? 0) < BURST_MS;
}

function readDigits(text: string, digits: string): Scan {
  if (digits === '') return { kind: 'empty' };
  if (digits.length === 16) return { kind: 'nik', nik: digits };
  const phone = text.startsWith('+') ? `+${digits}` : digits;
  return isPhone(phone) ? { kind: 'phone', phone } : { kind: 'wrong-length', digits: digits.length };
}

// 62 without a plus must go on with 8, as mobile numbers do: 6201... is a NIK of Kalimantan Tengah cut short.
function isPhone(phone: string): boolean {
  return /^(08\d{6,11}|628\d{6,11}|\+\d{8,15})$/.test(phone);
}

// Without its hyphen a case number needs a digit to be told from a name: "Kas Hartono" has the shape of one too.
function caseIn(text: string): string | null {
  const compact = firstHalf(text.replace(/[\s.\p{Pd}]/gu, ''), 20);
  const marked = /^KAS\p{Pd}/iu.test(text) || /\d/.test(compact);
  return marked ? caseNumberIn(compact) : null;
}

function clean(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\][A-Z]\d/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function firstHalf(value: string, doubledLength: number): string {
  const half = value.slice(0, doubledLength / 2);
  return value.length === doubledLength && value === half + half ? half : value;
}
