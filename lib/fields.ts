import { z } from 'zod';
import { parseEmail } from '@/lib/format/email';
import { parsePhone } from '@/lib/format/phone';
import { parseNik } from '@/lib/residents/nik';

/** Form fields shared by acts. Messages are keys of the `fields` texts. */
export const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: 'choose' });
export const line = (max: number) =>
  z
    .string({ error: 'required' })
    .trim()
    .min(1, 'required')
    .max(max, 'tooLong')
    .refine((text) => !/\p{Cc}/u.test(text), 'invalid')
    // A scanner sends a NIK into whatever field has the focus: free text is not sealed, so it may not hold one.
    .refine((text) => !/(\d[\s.-]*){16}/.test(text), 'noNik');
/** As the office's machine prints it: a letter or three, a number. */
export const queueNumber = z
  .string({ error: 'queueNumber' })
  .trim()
  .regex(/^[A-Za-z]{0,3}[- ]?\d{1,5}$/, 'queueNumber');
export const id = z
  .string({ error: 'invalid' })
  .toLowerCase()
  .pipe(z.uuid({ error: 'invalid' }));
/** Of an area: `ID.32.75`. */
export const areaPath = z.string({ error: 'choose' }).regex(/^ID([.]\d{2}){0,3}$/, 'choose');
export const version = z.coerce.number({ error: 'invalid' }).int('invalid').positive('invalid');
export const sixDigits = z
  .string({ error: 'code' })
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'code'));

const nikProblems = {
  empty: 'nikEmpty',
  length: 'nikLength',
  notDigits: 'nikNotDigits',
  date: 'nikDate',
  serial: 'nikSerial',
};

/** Answers the 16 digits. Only length, digits, date and serial are errors: area codes live on after their area. */
export const nik = z.string({ error: 'nikEmpty' }).transform((text, context) => {
  const parsed = parseNik(text);
  if (parsed.ok) return parsed.nik;
  context.addIssue({ code: 'custom', message: nikProblems[parsed.problem] });
  return z.NEVER;
});

/** Answers E.164, from any way of writing an Indonesian mobile number or a foreign one with +. */
export const phone = z.string({ error: 'phone' }).transform((text, context) => {
  const parsed = parsePhone(text);
  if (parsed.ok) return parsed.e164;
  context.addIssue({ code: 'custom', message: 'phone' });
  return z.NEVER;
});

export const email = z.string({ error: 'email' }).transform((text, context) => {
  const parsed = parseEmail(text);
  if (parsed.ok) return parsed.email;
  context.addIssue({ code: 'custom', message: 'email' });
  return z.NEVER;
});

const isoDate = (text: string) => {
  const [, day, month, year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text.trim()) ?? [];
  if (!day || !month || !year) return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};
const WIT_HOURS = 9;
const exists = (iso: string) => {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
};

/**
 * Answers YYYY-MM-DD, from DD-MM-YYYY as it stands on the card or from a date field. From 1900 to today, as it is today in
 * Indonesia's easternmost zone.
 */
export const pastDate = z.string({ error: 'date' }).transform((text, context) => {
  const iso = isoDate(text);
  if (!iso || iso < '1900' || !exists(iso)) {
    context.addIssue({ code: 'custom', message: 'date' });
    return z.NEVER;
  }
  if (Date.parse(iso) > Date.now() + WIT_HOURS * 3_600_000) context.addIssue({ code: 'custom', message: 'dateFuture' });
  return iso;
});
