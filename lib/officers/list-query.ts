import { z } from 'zod';
import { roles } from '@/db/schema/officers';
import { areaPath, id } from '@/lib/fields';

export const officerStatuses = ['active', 'invited', 'deactivated', 'locked'] as const;
export type OfficerStatus = (typeof officerStatuses)[number];
export const factorFilters = ['yes', 'no'] as const;
/** Last signed in: within a week, within 30 days, longer ago, never. */
export const signInFilters = ['week', 'month', 'older', 'never'] as const;
export const officerSorts = ['name', 'username', 'role', 'office', 'area', 'factor', 'lastSignIn', 'status'] as const;
export const officerColumns = officerSorts;
export type OfficerColumn = (typeof officerColumns)[number];
export const directions = ['asc', 'desc'] as const;

const columns = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(officerColumns)).min(1).max(officerColumns.length));

/** Which officers, in which order. `text` is what was typed, sealed for this officer: see lib/officers/list-text. */
export const listFilters = z.strictObject({
  text: z.string().max(600).optional(),
  role: z.enum(roles).optional(),
  office: id.optional(),
  area: areaPath.optional(),
  status: z.enum(officerStatuses).optional(),
  factor: z.enum(factorFilters).optional(),
  seen: z.enum(signInFilters).optional(),
  sort: z.enum(officerSorts).default('name'),
  dir: z.enum(directions).default('asc'),
});
export type ListFilters = z.output<typeof listFilters>;

/** The same with the columns to be seen, as a download wants it. */
export const listView = listFilters.extend({ columns });
export type ListView = z.output<typeof listView>;
