import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { areas, offices } from './areas';
import { moment, xid8 } from './columns';

const counter = (name: string) => bigint(name, { mode: 'number' }).notNull().default(0);
const buckets = (name: string) => integer(name).array().notNull().default(sql`'{}'`);

/** What is counted where people live. `active` is how many digital credentials are in force; all others only grow. */
const byDomicile = {
  active: counter('active'),
  activated: counter('activated'),
  lost: counter('lost'),
  servedElsewhere: counter('served_elsewhere'),
};

/** What is counted where people are served. Histograms of seconds: bucket b begins at 2^(b/2). */
const byOffice = {
  opened: counter('opened'),
  completed: counter('completed'),
  toPhone: counter('to_phone'),
  toCard: counter('to_card'),
  cancelled: counter('cancelled'),
  stopped: counter('stopped'),
  fromElsewhere: counter('from_elsewhere'),
  delivered: counter('delivered'),
  undelivered: counter('undelivered'),
  requested: counter('requested'),
  decided: counter('decided'),
  decidedLate: counter('decided_late'),
  blockedAfter: buckets('blocked_after'),
  renewedAfter: buckets('renewed_after'),
  atDesk: buckets('at_desk'),
};

/** `place`: an area's path (ID, ID.32, ID.32.75) or an office, `ID.32.75:3275-01`. `day`: on the wall of the office. */
const place = { place: text('place').notNull(), day: date('day', { mode: 'string' }).notNull() };

/**
 * Counters as an electricity meter has them: what a place had come to at the end of a day. A day on which nothing happened has
 * no row, the last one before it counts. What happened between two days is one reading less the other.
 */
export const rolloutReadings = pgTable('rollout_readings', { ...place, ...byDomicile, ...byOffice }, (t) => [
  primaryKey({ columns: [t.place, t.day] }),
]);

/** Readings from before this program counted: taken over from elsewhere, or made up for practice. Added to its own. */
export const rolloutHistory = pgTable(
  'rollout_history',
  {
    ...{ ...place, ...byDomicile, ...byOffice },
    /** Officers who did something within the two weeks before. */
    officers: integer('officers').notNull().default(0),
    source: text('source').notNull(),
    synthetic: boolean('synthetic').notNull(),
  },
  (t) => [primaryKey({ columns: [t.place, t.day] })],
);

/** How far the log has been counted: one row. `countedAt`: everything sealed by then is in the readings. */
export const rolloutProgress = pgTable(
  'rollout_progress',
  {
    only: boolean('only').primaryKey().default(true),
    nextLeaf: bigint('next_leaf', { mode: 'number' }).notNull().default(0),
    countedAt: moment('counted_at'),
    judgedAt: moment('judged_at'),
  },
  (t) => [check('one_row', sql`${t.only}`)],
);

/** The last day on which an officer did something at an office. */
export const rolloutOfficers = pgTable(
  'rollout_officers',
  {
    officerId: uuid('officer_id').notNull(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => offices.id),
    place: text('place').notNull(),
    lastDay: date('last_day', { mode: 'string' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.officerId, t.officeId] }), index('rollout_officers_place').on(t.place)],
);

/** How many credentials in force a bulk load brought or took: its one entry in the ledger names none of them. */
export const rolloutLoads = pgTable(
  'rollout_loads',
  { xid: xid8('xid').notNull(), area: text('area').notNull(), active: counter('active') },
  (t) => [index('rollout_loads_xid').on(t.xid)],
);

export const attentionReasons = [
  'stalled',
  'falling',
  'late-approvals',
  'no-active-officer',
  'behind-peers',
  'lost-above-peers',
] as const;
export type AttentionReason = (typeof attentionReasons)[number];
/** What the clock found: which regency needs somebody, and why. Follows from the readings and is worked out anew. */
export const rolloutAttention = pgTable(
  'rollout_attention',
  {
    area: text('area')
      .notNull()
      .references(() => areas.path),
    reason: text('reason', { enum: attentionReasons }).notNull(),
    since: date('since', { mode: 'string' }).notNull(),
    /** The figure found, and the one it is held against. */
    value: doublePrecision('value').notNull(),
    against: doublePrecision('against'),
  },
  (t) => [primaryKey({ columns: [t.area, t.reason] })],
);
