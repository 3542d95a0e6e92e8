import { sql } from 'drizzle-orm';
import { index, pgTable, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { offices } from './areas';
import { bytea, id, moment } from './columns';
import { officers } from './officers';

/** How it began. From an invitation, factors are set up; from a password, one is still to be shown. */
export const sessionMethods = ['password', 'passkey', 'sso', 'invitation'] as const;
export type SessionMethod = (typeof sessionMethods)[number];
export const sessionEnds = [
  'signed-out',
  'replaced',
  'idle',
  'expired',
  'locked-out',
  'handed-over',
  'by-officer',
  'by-admin',
  'deactivated',
] as const;
export type SessionEnd = (typeof sessionEnds)[number];
/** Only `open` makes an officer of whoever holds the cookie. */
export const sessionStages = ['factor', 'setup', 'open', 'locked', 'ended'] as const;
export type SessionStage = (typeof sessionStages)[number];

/** The cookie names a row here (by the hash of a random id); the row decides, on every request, whether it still counts. */
export const sessions = pgTable(
  'sessions',
  {
    idHash: bytea('id_hash').primaryKey(),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    method: text('method', { enum: sessionMethods }).notNull().default('password'),
    /** Browser and system in words, such as "Chrome, Windows". */
    device: text('device').notNull().default(''),
    officeId: uuid('office_id').references(() => offices.id),
    counterNumber: smallint('counter_number'),
    createdAt: moment('created_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    factorAt: moment('factor_at'),
    lastSeenAt: moment('last_seen_at').notNull().defaultNow(),
    lockedAt: moment('locked_at'),
    pinFailures: smallint('pin_failures').notNull().default(0),
    endedAt: moment('ended_at'),
    endedBecause: text('ended_because', { enum: sessionEnds }),
  },
  (t) => [
    index('sessions_officer').on(t.officerId, t.createdAt),
    uniqueIndex('one_counter_session').on(t.officerId).where(sql`${t.endedAt} is null and ${t.factorAt} is not null`),
  ],
);

/** Failed sign-ins by the blind index of the name that was typed, so that unknown names wait just like known ones. */
export const signInFailures = pgTable('sign_in_failures', {
  nameIndex: bytea('name_index').primaryKey(),
  failures: smallint('failures').notNull(),
  lastAt: moment('last_at').notNull().defaultNow(),
});

export const proofMethods = ['passkey', 'totp'] as const;
export type ProofMethod = (typeof proofMethods)[number];

/**
 * A fresh proof of who sits there, for one act on one object with exactly this input (its keyed hash), by one session:
 * asked for, proven, used once, gone after ten minutes. `challenge` is what a passkey signs.
 */
export const factorProofs = pgTable(
  'factor_proofs',
  {
    id: id(),
    sessionRef: text('session_ref').notNull(),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    act: text('act').notNull(),
    objectId: uuid('object_id'),
    inputMac: bytea('input_mac').notNull(),
    challenge: bytea('challenge').notNull(),
    failures: smallint('failures').notNull().default(0),
    createdAt: moment('created_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    provenAt: moment('proven_at'),
    method: text('method', { enum: proofMethods }),
    usedAt: moment('used_at'),
  },
  (t) => [index('factor_proofs_session').on(t.sessionRef, t.act)],
);
