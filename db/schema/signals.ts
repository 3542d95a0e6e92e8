import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment, xid8 } from './columns';
import { entry } from './reviews';

export const signalKinds = ['look-without-case', 'out-of-hours', 'reissues-above-peers', 'same-phone'] as const;
export type SignalKind = (typeof signalKinds)[number];

/** What the clock found odd about an entry. Follows from the ledger and the thresholds, and can be worked out again. */
export const auditSignals = pgTable(
  'audit_signals',
  {
    kind: text('kind', { enum: signalKinds }).notNull(),
    ...entry,
    officerId: uuid('officer_id').notNull(),
    /** The area the officer worked for, and its regency. */
    region: text('region').notNull(),
    actorArea: text('actor_area').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.entryId] }),
    index('audit_signals_entry').on(t.entryId),
    index('audit_signals_area').on(t.actorArea, t.entryAt),
    index('audit_signals_officer').on(t.officerId, t.entryAt),
  ],
);

/**
 * How far the ledger has been judged: one row. `finalUntil`: nothing older can still be committed. Known once every
 * transaction that ran at `askedAt` (all below `askedXmax`) has ended.
 */
export const signalProgress = pgTable(
  'signal_progress',
  {
    only: boolean('only').primaryKey().default(true),
    judgedUntil: moment('judged_until'),
    finalUntil: moment('final_until'),
    askedAt: moment('asked_at'),
    askedXmax: xid8('asked_xmax'),
  },
  (t) => [check('one_row', sql`${t.only}`)],
);
