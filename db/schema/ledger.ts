import { sql } from 'drizzle-orm';
import { bigint, check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { bytea, moment, xid8 } from './columns';

export const actorKinds = ['officer', 'wallet', 'machine', 'visitor'] as const;
/** `requested`: it waits for a second person. */
export const outcomes = ['done', 'refused', 'failed', 'requested'] as const;

/** The ledger: what was done or refused, by whom, to whom. Rows are only ever added; who acts comes from the context. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment('at').notNull().default(sql`clock_timestamp()`),
    xid: xid8('xid').notNull().default(sql`pg_current_xact_id()`),
    actorKind: text('actor_kind', { enum: actorKinds })
      .notNull()
      .default(sql`coalesce(nullif(current_setting('app.actor_kind', true), ''), 'machine')`),
    actorId: uuid('actor_id').default(sql`nullif(current_setting('app.actor', true), '')::uuid`),
    role: text('role').default(sql`nullif(current_setting('app.role', true), '')`),
    officeId: uuid('office_id').default(sql`nullif(current_setting('app.office', true), '')::uuid`),
    sessionRef: text('session_ref').default(sql`nullif(current_setting('app.session', true), '')`),
    requestId: text('request_id').default(sql`nullif(current_setting('app.request', true), '')`),
    /** Who asked for what the actor approved. Never the same person. */
    makerId: uuid('maker_id').default(sql`nullif(current_setting('app.maker', true), '')::uuid`),
    act: text('act').notNull(),
    outcome: text('outcome', { enum: outcomes }).notNull().default('done'),
    region: text('region'),
    subjectId: uuid('subject_id'),
    residentId: uuid('resident_id'),
    caseId: uuid('case_id'),
    reason: text('reason'),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    index('audit_entries_xid').on(t.xid),
    index('audit_entries_resident').on(t.residentId, t.id),
    index('audit_entries_case').on(t.caseId, t.id),
    index('audit_entries_actor').on(t.actorId, t.id),
    index('audit_entries_subject').on(t.subjectId, t.id),
    index('audit_entries_lookups')
      .on(t.actorId, t.at)
      .where(sql`${t.act} in ('resident.find', 'resident.find-by-name')`),
    check('two_people', sql`${t.makerId} <> ${t.actorId}`),
  ],
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
