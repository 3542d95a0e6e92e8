import type { z } from 'zod';
import { type FieldProblems, Refusal } from '@/lib/refusal';

/** What was sent, as its schema makes it. Throws Refusal `badInput`, which names every field that is to be mended. */
export function parse<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const fields: FieldProblems = {};
  for (const issue of parsed.error.issues) fields[issue.path.join('.') || 'form'] ??= issue.message;
  throw new Refusal('badInput', {}, fields);
}
