import { z } from 'zod';
import { outcomes } from '@/db/schema/ledger';
import { areaPath, id } from '@/lib/fields';
import { actGroups } from '@/lib/ledger/act-groups';

/** How far back, when no dates are given. A year is what an index of months answers without haste. */
export const periods = ['24h', '7d', '30d', '90d', '1y'] as const;
export type Period = (typeof periods)[number];
export const directions = ['desc', 'asc'] as const;
export const yes = ['yes'] as const;

/** Columns of the table and of a file, in their first order. */
export const auditColumns = [
  ...(['at', 'actor', 'role', 'act', 'object', 'office', 'area'] as const),
  ...(['outcome', 'reason', 'case', 'counter', 'request'] as const),
] as const;
export type AuditColumn = (typeof auditColumns)[number];

/** Repeated in an address as `a,b`; a program may give a list. */
const listOf = <T extends z.ZodType>(one: T, most: number) =>
  z.preprocess(
    (given) => (typeof given === 'string' ? given.split(',') : given),
    z
      .array(one)
      .min(1)
      .max(most)
      .transform((all) => [...new Set(all)]),
  );

const actName = z.string().regex(/^[a-z-]{2,30}[.][a-z-]{2,30}$/, 'choose');
/** A day, or a minute of it, by the clock of the viewer's office: what a person types into a field. */
const localMoment = z
  .string()
  .regex(/^20\d{2}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, 'date')
  .refine((text) => {
    const date = new Date(`${text.slice(0, 10)}${text.slice(10) || 'T00:00'}:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  }, 'date');
const flag = z.enum(yes);

/**
 * Which entries of the ledger. Nothing in it is personal, so all of it may stand in an address: `resident` is a token only its
 * officer can open (lib/ledger/resident-token), officers, offices and cases are opaque ids.
 */
export const auditFilter = z.strictObject({
  period: z.enum(periods).default('24h'),
  /** These two win over `period`. A day as `to` means until its end. */
  from: localMoment.optional(),
  to: localMoment.optional(),
  officer: id.optional(),
  groups: listOf(z.enum(actGroups), actGroups.length).optional(),
  acts: listOf(actName, 40).optional(),
  resident: z.string().max(600).optional(),
  office: id.optional(),
  /** Where it was done, or whom it was done to: either lies in this area. */
  area: areaPath.optional(),
  case: id.optional(),
  outcome: z.enum(outcomes).optional(),
  outsideHours: flag.optional(),
  outsideArea: flag.optional(),
  /** A look at a record that no case came of. */
  withoutCase: flag.optional(),
  dir: z.enum(directions).default('desc'),
});
export type AuditFilter = z.output<typeof auditFilter>;

/** Where a page begins: after this entry in the order shown, or the page that ends before it. */
const cursor = z
  .string()
  .regex(/^(after|before)_20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[.]\d{6}Z_\d{1,18}$/)
  .transform((text) => {
    const [side, at, entry] = text.split('_') as ['after' | 'before', string, string];
    return { side, at, id: entry };
  });
export type Cursor = z.output<typeof cursor>;
export const cursorText = (side: Cursor['side'], { at, id: entry }: { at: string; id: string }) =>
  `${side}_${at}_${entry}`;

/** One page of the log. */
export const auditPage = auditFilter.extend({ cursor: cursor.optional() });
export type AuditPage = z.output<typeof auditPage>;

/** The filter with the columns to be seen, as a file and a saved view want it. */
export const auditView = auditFilter.extend({
  columns: listOf(z.enum(auditColumns), auditColumns.length).default([...auditColumns]),
});
export type AuditView = z.output<typeof auditView>;
