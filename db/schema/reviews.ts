import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { areas } from './areas';
import { id, moment, xid8 } from './columns';
import { officers } from './officers';

/** The entry meant, by number and month. No reference: months of the ledger are detached and archived. */
const entry = { entryId: bigint('entry_id', { mode: 'number' }).notNull(), entryAt: moment('entry_at').notNull() };
const officer = (name: string) => uuid(name).references(() => officers.id);
const area = (name: string) =>
  text(name)
    .notNull()
    .references(() => areas.path);

/** Somebody looked at an entry and let it stand. Rows are only ever added; `reviewId` is the act, which may take many at once. */
export const auditReviews = pgTable(
  'audit_reviews',
  {
    id: id(),
    reviewId: uuid('review_id').notNull(),
    ...entry,
    /** Whose entry it is, and the area that officer worked for. */
    officerId: officer('officer_id').notNull(),
    region: area('region'),
    reviewerId: officer('reviewer_id').notNull(),
    note: text('note'),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [
    unique('reviewed_once').on(t.entryId),
    index('audit_reviews_region').on(t.region, t.at),
    check('reviews_somebody_else', sql`${t.reviewerId} <> ${t.officerId}`),
  ],
);

export const findingStatuses = ['open', 'answered', 'closed'] as const;
export type FindingStatus = (typeof findingStatuses)[number];
export const findingResults = ['justified', 'mistake', 'misuse'] as const;

/** An entry somebody has to explain: flagged, asked of its officer, answered in their own words, closed with a result. */
export const findings = pgTable(
  'findings',
  {
    id: id(),
    ...entry,
    act: text('act').notNull(),
    officerId: officer('officer_id').notNull(),
    region: area('region'),
    status: text('status', { enum: findingStatuses }).notNull().default('open'),
    openedBy: officer('opened_by').notNull(),
    openedAt: moment('opened_at').notNull().defaultNow(),
    note: text('note').notNull(),
    /** Until then the officer concerned does not know of it. */
    askedAt: moment('asked_at'),
    answer: text('answer'),
    answeredAt: moment('answered_at'),
    closedBy: officer('closed_by'),
    closedAt: moment('closed_at'),
    result: text('result', { enum: findingResults }),
    closingNote: text('closing_note'),
  },
  (t) => [
    uniqueIndex('one_live_finding').on(t.entryId).where(sql`${t.status} <> 'closed'`),
    index('findings_region').on(t.region, t.status, t.openedAt),
    index('findings_officer').on(t.officerId, t.status),
    check('opened_by_somebody_else', sql`${t.openedBy} <> ${t.officerId}`),
    check('closed_by_somebody_else', sql`${t.closedBy} <> ${t.officerId}`),
    check('answered_when_asked', sql`${t.answeredAt} is null or ${t.askedAt} is not null`),
    check('answered_with_words', sql`(${t.answer} is null) = (${t.answeredAt} is null)`),
    check('answered_says_so', sql`${t.status} <> 'answered' or ${t.answeredAt} is not null`),
    check(
      'closed_says_how',
      sql`(${t.status} = 'closed') = (${t.closedAt} is not null and ${t.closedBy} is not null and ${t.result} is not null)`,
    ),
  ],
);

/** A week's drawing in an area: the seed decides which entries, and whoever has it can draw them again. */
export const auditDraws = pgTable(
  'audit_draws',
  {
    id: id(),
    area: area('area'),
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
    officerId: officer('officer_id').notNull(),
    region: area('region'),
  },
  (t) => [
    primaryKey({ columns: [t.drawId, t.entryId] }),
    index('audit_samples_entry').on(t.entryId),
    index('audit_samples_region').on(t.region, t.entryAt),
  ],
);

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
