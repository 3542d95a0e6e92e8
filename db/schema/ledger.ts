import { isNotNull, sql } from 'drizzle-orm';
import { bigint, boolean, check, index, jsonb, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { bytea, moment, xid8 } from './columns';

export const actorKinds = ['officer', 'wallet', 'machine', 'visitor'] as const;
/** `requested`: it waits for a second person. */
export const outcomes = ['done', 'refused', 'failed', 'requested'] as const;

/**
 * The ledger: what was done or refused, by whom, to whom. Rows are only ever added; who acts comes from the context. One
 * partition a month, which this file cannot say: always ask with a bound on `at` where there is one.
 */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: bigint('id', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    at: moment('at').notNull().default(sql`clock_timestamp()`),
    xid: xid8('xid').notNull().default(sql`pg_current_xact_id()`),
    actorKind: text('actor_kind', { enum: actorKinds })
      .notNull()
      .default(sql`coalesce(nullif(current_setting('app.actor_kind', true), ''), 'machine')`),
    actorId: uuid('actor_id').default(sql`nullif(current_setting('app.actor', true), '')::uuid`),
    role: text('role').default(sql`nullif(current_setting('app.role', true), '')`),
    officeId: uuid('office_id').default(sql`nullif(current_setting('app.office', true), '')::uuid`),
    counter: smallint('counter').default(sql`nullif(current_setting('app.counter', true), '')::smallint`),
    sessionRef: text('session_ref').default(sql`nullif(current_setting('app.session', true), '')`),
    requestId: text('request_id').default(sql`nullif(current_setting('app.request', true), '')`),
    /** Who asked for what the actor approved. Never the same person. */
    makerId: uuid('maker_id').default(sql`nullif(current_setting('app.maker', true), '')::uuid`),
    /** The area the actor works for. */
    actorRegion: text('actor_region').default(sql`nullif(current_setting('app.region', true), '')`),
    act: text('act').notNull(),
    outcome: text('outcome', { enum: outcomes }).notNull().default('done'),
    /** Where the resident lives, or the officer or office belongs. */
    region: text('region'),
    subjectId: uuid('subject_id'),
    residentId: uuid('resident_id'),
    caseId: uuid('case_id'),
    reason: text('reason'),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull().default({}),
    /** What rows changed, before and after. */
    changes: jsonb('changes'),
    /** What makes the sealed commitment unguessable; gone once the entry was erased by law. */
    salt: uuid('salt').defaultRandom(),
    outsideHours: boolean('outside_hours').notNull().default(false),
    /** The regency of `region` and of `actorRegion`, such as ID.32.73. */
    area: text('area').generatedAlwaysAs(sql`left(region, 8)`),
    actorArea: text('actor_area').generatedAlwaysAs(sql`left(actor_region, 8)`),
    outsideArea: boolean('outside_area').generatedAlwaysAs(
      sql`coalesce(region <> actor_region and not starts_with(region, actor_region || '.'), false)`,
    ),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.at] }),
    index('audit_entries_at').on(t.at, t.id),
    index('audit_entries_xid').on(t.xid),
    index('audit_entries_resident').on(t.residentId, t.at, t.id).where(isNotNull(t.residentId)),
    index('audit_entries_case').on(t.caseId, t.at, t.id).where(isNotNull(t.caseId)),
    index('audit_entries_subject').on(t.subjectId, t.at, t.id).where(isNotNull(t.subjectId)),
    index('audit_entries_actor').on(t.actorId, t.at, t.id).where(isNotNull(t.actorId)),
    index('audit_entries_office').on(t.officeId, t.at, t.id).where(isNotNull(t.officeId)),
    index('audit_entries_actor_area').on(t.actorArea, t.at, t.id).where(isNotNull(t.actorArea)),
    index('audit_entries_area').on(t.area, t.at, t.id).where(isNotNull(t.area)),
    index('audit_entries_from_elsewhere').on(t.area, t.at, t.id).where(sql`${t.area} is distinct from ${t.actorArea}`),
    index('audit_entries_act').on(t.act, t.at, t.id),
    index('audit_entries_not_done').on(t.at, t.id).where(sql`${t.outcome} <> 'done'`),
    index('audit_entries_outside_area').on(t.at, t.id).where(sql`${t.outsideArea}`),
    index('audit_entries_outside_hours').on(t.at, t.id).where(sql`${t.outsideHours}`),
    check('two_people', sql`${t.makerId} <> ${t.actorId}`),
  ],
);

/** Entries that are not sealed yet: what the guards look at, and the sealer takes. Filled by the ledger's own trigger. */
export const auditPending = pgTable(
  'audit_pending',
  {
    entryId: bigint('entry_id', { mode: 'number' }).primaryKey(),
    at: moment('at').notNull(),
    xid: xid8('xid').notNull(),
    act: text('act').notNull(),
    outcome: text('outcome', { enum: outcomes }).notNull(),
    actorId: uuid('actor_id'),
    makerId: uuid('maker_id'),
    subjectId: uuid('subject_id'),
    residentId: uuid('resident_id'),
  },
  (t) => [index('audit_pending_xid').on(t.xid)],
);

/**
 * What a transaction changed and no entry has taken yet: written by the database's own triggers, empty whenever one has ended.
 */
export const auditChanges = pgTable(
  'audit_changes',
  {
    n: bigint('n', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    xid: xid8('xid').notNull().default(sql`pg_current_xact_id()`),
    about: uuid('about'),
    rowId: uuid('row_id'),
    change: jsonb('change').notNull(),
  },
  (t) => [index('audit_changes_xid').on(t.xid)],
);

/** What an act answered, by the caller's key: the same key gets the same answer, so a retry never acts twice. */
export const actOutcomes = pgTable(
  'act_outcomes',
  {
    key: uuid('key').primaryKey(),
    actorId: uuid('actor_id').notNull(),
    act: text('act').notNull(),
    inputMac: bytea('input_mac').notNull(),
    resultSealed: bytea('result_sealed'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [index('act_outcomes_created').on(t.createdAt)],
);
