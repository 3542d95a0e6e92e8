import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { areas } from './areas';
import { id, moment } from './columns';
import { officers } from './officers';
import { residents } from './residents';

export const alarmKinds = [
  ...(['canary', 'budget', 'conflict-of-interest', 'account-locked', 'shared-device'] as const),
  ...(['log-delayed', 'log-broken', 'webhook-failing', 'rollout-delayed', 'witness-away'] as const),
] as const;
export type AlarmKind = (typeof alarmKinds)[number];

/** Something a supervisor or admin of the area must look at. Raised by the database or by an act, ended by an act. */
export const alarms = pgTable(
  'alarms',
  {
    id: id(),
    kind: text('kind', { enum: alarmKinds }).notNull(),
    region: text('region')
      .notNull()
      .references(() => areas.path),
    officerId: uuid('officer_id').references(() => officers.id),
    residentId: uuid('resident_id').references(() => residents.id),
    at: moment('at').notNull().defaultNow(),
    seenBy: uuid('seen_by').references(() => officers.id),
    seenAt: moment('seen_at'),
  },
  (t) => [index('alarms_region').on(t.region, t.at)],
);

/** Residents nobody has a reason to open: whoever does raises an alarm. The app cannot tell who they are. */
export const canaries = pgTable('canaries', {
  residentId: uuid('resident_id')
    .primaryKey()
    .references(() => residents.id),
  setAt: moment('set_at').notNull().defaultNow(),
});
