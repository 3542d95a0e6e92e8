import { sql } from 'drizzle-orm';
import { bigint, check, index, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { areas } from './areas';
import { id, moment } from './columns';
import { officers } from './officers';

/** The entry meant, by number and month. No reference: months of the ledger are detached and archived. */
export const entry = {
  entryId: bigint('entry_id', { mode: 'number' }).notNull(),
  entryAt: moment('entry_at').notNull(),
};
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
