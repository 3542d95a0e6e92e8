import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgTable, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { areas, offices } from './areas';
import { bytea, id, moment } from './columns';
import { officers } from './officers';
import { residents } from './residents';

export const caseCauses = ['lost', 'stolen', 'broken', 'changed', 'pin-forgotten', 'suspected-fraud'] as const;
export type CaseCause = (typeof caseCauses)[number];
export const caseStatuses = [
  'open',
  'awaiting-approval',
  'awaiting-phone',
  'awaiting-claim',
  'completed',
  'stopped',
  'cancelled',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];
export const accessReasons = ['present', 'written-request', 'complaint', 'other'] as const;
/** Where the new one goes: a phone, a card, a phone that is yet to come, or nothing new at all. */
export const destinations = ['phone', 'card', 'later', 'none'] as const;
export const cancelReasons = ['found-again', 'reported-in-error', 'resident-left'] as const;
export const stopReasons = [
  'identity-mismatch',
  'fraud-flagged',
  'supervisor-called',
  'offer-disowned',
  'rejected',
] as const;

/** One visit's job: a phone is gone, until the resident holds a new credential or card, or the job is stopped. */
export const cases = pgTable(
  'cases',
  {
    id: id(),
    number: text('number').notNull().unique(),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => residents.id),
    region: text('region')
      .notNull()
      .references(() => areas.path),
    officeId: uuid('office_id')
      .notNull()
      .references(() => offices.id),
    openedBy: uuid('opened_by')
      .notNull()
      .references(() => officers.id),
    openedAt: moment('opened_at').notNull().defaultNow(),
    status: text('status', { enum: caseStatuses }).notNull().default('open'),
    version: integer('version').notNull().default(1),
    /** The phone that is gone: what was bound when the case was opened. No reference, because devices know offices too. */
    deviceId: uuid('lost_device_id'),
    cause: text('cause', { enum: caseCauses }).notNull(),
    occurredOn: date('occurred_on', { mode: 'string' }),
    occurredPlace: text('occurred_place'),
    policeLetterNumber: text('police_letter_number'),
    policeLetterDate: date('police_letter_date', { mode: 'string' }),
    policeStation: text('police_station'),
    queueNumber: text('queue_number'),
    accessReason: text('access_reason', { enum: accessReasons }),
    accessNote: text('access_note'),
    identityConfirmedAt: moment('identity_confirmed_at'),
    destination: text('destination', { enum: destinations }),
    phoneSealed: bytea('phone_sealed'),
    phoneIndex: bytea('phone_index'),
    phoneConfirmedAt: moment('phone_confirmed_at'),
    emailSealed: bytea('email_sealed'),
    emailIndex: bytea('email_index'),
    emailConfirmedAt: moment('email_confirmed_at'),
    pickupOfficeId: uuid('pickup_office_id').references(() => offices.id),
    revokedAt: moment('revoked_at'),
    stopReason: text('stop_reason', { enum: stopReasons }),
    receiptCopies: smallint('receipt_copies').notNull().default(0),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    closedAt: moment('closed_at'),
  },
  (t) => [
    uniqueIndex('one_open_case').on(t.residentId).where(sql`${t.closedAt} is null`),
    index('cases_resident').on(t.residentId),
    index('cases_office').on(t.officeId, t.updatedAt),
    index('cases_phone').on(t.phoneIndex),
    check(
      'cases_closed_matches_status',
      sql`(${t.closedAt} is not null) = (${t.status} in ('completed', 'stopped', 'cancelled'))`,
    ),
  ],
);

export const checkResults = ['match', 'mismatch', 'unavailable'] as const;
export type CheckResult = (typeof checkResults)[number];
export const identityChecksAsked = ['present', 'face', 'reader', 'document'] as const;
export const identityRoutes = ['A', 'B', 'C', 'D'] as const;
export type IdentityRoute = (typeof identityRoutes)[number];
export const documentKinds = ['ktp', 'kk', 'other'] as const;
export type Evidence = {
  check: (typeof identityChecksAsked)[number];
  result: CheckResult;
  at: string;
};

/** What the officer saw, row by row, and which evidence route it makes. Never changed: a second look is a second row. */
export const identityChecks = pgTable(
  'identity_checks',
  {
    id: id(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => residents.id),
    region: text('region')
      .notNull()
      .references(() => areas.path),
    checkedBy: uuid('checked_by')
      .notNull()
      .references(() => officers.id),
    checkedAt: moment('checked_at').notNull().defaultNow(),
    evidence: jsonb('evidence').$type<Evidence[]>().notNull(),
    documentKind: text('document_kind', { enum: documentKinds }),
    documentNumberSealed: bytea('document_number_sealed'),
    route: text('route', { enum: identityRoutes }).notNull(),
  },
  (t) => [index('identity_checks_case').on(t.caseId)],
);

export const contactChannels = ['sms', 'email'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** A 6-digit code sent to a new number or e-mail, which the resident reads out: kept as HMAC, five tries, 15 minutes. */
export const contactCodes = pgTable(
  'contact_codes',
  {
    id: id(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => residents.id),
    region: text('region')
      .notNull()
      .references(() => areas.path),
    channel: text('channel', { enum: contactChannels }).notNull(),
    contactIndex: bytea('contact_index').notNull(),
    codeMac: bytea('code_mac').notNull(),
    failures: smallint('failures').notNull().default(0),
    createdAt: moment('created_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (t) => [
    index('contact_codes_case').on(t.caseId, t.channel),
    index('contact_codes_used').on(t.contactIndex, t.usedAt).where(sql`${t.usedAt} is not null`),
  ],
);

export const cardOrderStatuses = ['ordered', 'handed-over'] as const;

/** A physical KTP-el to be printed for someone who has no smartphone. */
export const cardOrders = pgTable(
  'card_orders',
  {
    id: id(),
    caseId: uuid('case_id')
      .notNull()
      .unique()
      .references(() => cases.id),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => residents.id),
    region: text('region')
      .notNull()
      .references(() => areas.path),
    pickupOfficeId: uuid('pickup_office_id')
      .notNull()
      .references(() => offices.id),
    status: text('status', { enum: cardOrderStatuses }).notNull().default('ordered'),
    orderedAt: moment('ordered_at').notNull().defaultNow(),
  },
  (t) => [index('card_orders_resident').on(t.residentId)],
);
