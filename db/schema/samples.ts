import { date, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { areas } from './areas';
import { id, moment } from './columns';
import { officers } from './officers';
import { entry } from './reviews';

/** A week's drawing in an area: the seed decides which entries, and whoever has it can draw them again. */
export const auditDraws = pgTable(
  'audit_draws',
  {
    id: id(),
    area: text('area')
      .notNull()
      .references(() => areas.path),
    /** The Monday the drawn week began. */
    week: date('week', { mode: 'string' }).notNull(),
    seed: text('seed').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [unique('one_draw_a_week').on(t.area, t.week)],
);

/** What a draw brought up to be looked at. */
export const auditSamples = pgTable(
  'audit_samples',
  {
    drawId: uuid('draw_id')
      .notNull()
      .references(() => auditDraws.id),
    ...entry,
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    region: text('region')
      .notNull()
      .references(() => areas.path),
  },
  (t) => [
    primaryKey({ columns: [t.drawId, t.entryId] }),
    index('audit_samples_entry').on(t.entryId),
    index('audit_samples_region').on(t.region, t.entryAt),
  ],
);
