import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { areas, offices } from './areas';
import { bytea, id, moment } from './columns';

export const roles = [
  'clerk',
  'supervisor',
  'regency-admin',
  'provincial-overseer',
  'national-admin',
  'auditor',
] as const;
export type Role = (typeof roles)[number];
export const deactivationReasons = ['moved', 'retired', 'suspected-misuse', 'other'] as const;

/**
 * A person who may sign in. No NIP is asked: many counter staff are not civil servants. Their own NIK is kept as a blind
 * index alone, so that nobody looks themselves or their family up.
 */
export const officers = pgTable(
  'officers',
  {
    id: id(),
    username: text('username').notNull().unique(),
    name: text('name').notNull(),
    role: text('role', { enum: roles }).notNull(),
    region: text('region')
      .notNull()
      .references(() => areas.path),
    officeId: uuid('office_id')
      .notNull()
      .references(() => offices.id),
    emailSealed: bytea('email_sealed'),
    emailIndex: bytea('email_index'),
    nikIndex: bytea('nik_index'),
    /** argon2id. Null for whoever signs in through single sign-on, or has not accepted the invitation yet. */
    passwordHash: text('password_hash'),
    createdAt: moment('created_at').notNull().defaultNow(),
    joinedAt: moment('joined_at'),
    statementSignedAt: moment('statement_signed_at'),
    disabledAt: moment('disabled_at'),
    disabledReason: text('disabled_reason', { enum: deactivationReasons }),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('officers_office').on(t.officeId),
    index('officers_region').on(t.region),
    uniqueIndex('one_officer_an_email').on(t.emailIndex),
  ],
);
