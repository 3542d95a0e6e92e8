import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { areas, offices } from './areas';
import { cases } from './cases';
import { bytea, id, moment } from './columns';
import { officers } from './officers';
import { residents } from './residents';

export const approvalStatuses = ['waiting', 'approved', 'rejected', 'returned', 'withdrawn', 'failed'] as const;
export type ApprovalStatus = (typeof approvalStatuses)[number];
/** Why a second person is asked for. */
export const approvalCauses = ['weak-evidence', 'out-of-area', 'policy', 'risk'] as const;
export type ApprovalCause = (typeof approvalCauses)[number];
export type ApprovalRisk = { key: string; count?: number };
export const rejectionReasons = [
  'identity-doubtful',
  'evidence-missing',
  'number-suspicious',
  'against-procedure',
  'other',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/**
 * An act that needs a second person, as it was asked for: who, what (its input sealed), why, and the key under which the
 * maker gets the answer. `region` and `officeId` are the maker's: that area decides. Nobody decides on their own request.
 */
export const approvalRequests = pgTable(
  'approval_requests',
  {
    id: id(),
    act: text('act').notNull(),
    subjectId: uuid('subject_id').notNull(),
    residentId: uuid('resident_id').references(() => residents.id),
    caseId: uuid('case_id').references(() => cases.id),
    region: text('region')
      .notNull()
      .references(() => areas.path),
    officeId: uuid('office_id')
      .notNull()
      .references(() => offices.id),
    makerId: uuid('maker_id')
      .notNull()
      .references(() => officers.id),
    makerSession: text('maker_session').notNull(),
    key: uuid('key').notNull().unique(),
    inputSealed: bytea('input_sealed').notNull(),
    causes: jsonb('causes').$type<ApprovalCause[]>().notNull(),
    /** What was unusual when it was asked for; the evidence says what is unusual now. */
    risks: jsonb('risks').$type<ApprovalRisk[]>().notNull().default([]),
    madeAt: moment('made_at').notNull().defaultNow(),
    dueAt: moment('due_at').notNull(),
    escalatedAt: moment('escalated_at'),
    status: text('status', { enum: approvalStatuses }).notNull().default('waiting'),
    takenBy: uuid('taken_by').references(() => officers.id),
    takenUntil: moment('taken_until'),
    /** The evidence panel was opened by whoever has taken it: without that nobody approves. */
    evidenceSeenAt: moment('evidence_seen_at'),
    decidedBy: uuid('decided_by').references(() => officers.id),
    decidedAt: moment('decided_at'),
    reason: text('reason', { enum: rejectionReasons }),
    note: text('note'),
  },
  (t) => [
    index('approval_requests_waiting').on(t.region, t.dueAt).where(sql`${t.status} = 'waiting'`),
    index('approval_requests_case').on(t.caseId, t.madeAt),
    uniqueIndex('one_waiting_request').on(t.caseId).where(sql`${t.status} = 'waiting'`),
    index('approval_requests_decided').on(t.decidedBy, t.decidedAt),
    check('maker_is_not_checker', sql`${t.decidedBy} <> ${t.makerId}`),
    check('maker_takes_nothing', sql`${t.takenBy} <> ${t.makerId}`),
    check(
      'decided_by_somebody',
      sql`(${t.status} in ('approved', 'rejected', 'returned')) = (${t.decidedBy} is not null)`,
    ),
  ],
);
