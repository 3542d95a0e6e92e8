import { z } from 'zod';
import { line } from '@/lib/fields';

export const MOST_COUNTERS = 60;
export const officeCode = z
  .string({ error: 'officeCode' })
  .trim()
  .toUpperCase()
  .pipe(z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,11}$/, 'officeCode'));
export const counters = z.coerce
  .number({ error: 'counters' })
  .int('counters')
  .min(1, 'counters')
  .max(MOST_COUNTERS, 'counters');
export const facts = { name: line(120), address: line(240), counters };
