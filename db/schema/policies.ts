import { jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { areas } from './areas';
import { id, moment } from './columns';
import { officers } from './officers';

export const policyNames = [
  'lookups-per-hour',
  'lookups-per-day',
  'reissue-needs-second-person',
  'approval-due-minutes',
  'audit-years',
  'review-sample-size',
  'signal-case-minutes',
  'signal-out-of-hours',
  'signal-reissue-least',
  'signal-reissue-factor',
  'signal-same-phone',
  'access-report-names',
] as const;
export type PolicyName = (typeof policyNames)[number];

/** What an area decided about itself. The nearest area above decides where nothing is said; the code says the default. */
export const policies = pgTable(
  'policies',
  {
    id: id(),
    region: text('region')
      .notNull()
      .references(() => areas.path),
    name: text('name', { enum: policyNames }).notNull(),
    value: jsonb('value').$type<string | number>().notNull(),
    setBy: uuid('set_by')
      .notNull()
      .references(() => officers.id),
    setAt: moment('set_at').notNull().defaultNow(),
  },
  (t) => [unique('one_policy_an_area').on(t.region, t.name)],
);
