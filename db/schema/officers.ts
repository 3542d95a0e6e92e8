import { index, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { areas, offices } from './areas';
import { bytea, id, moment } from './columns';

export const roles = ['clerk', 'supervisor', 'regency-admin', 'national-admin', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** A person who may sign in. No NIP is asked: many counter staff are not civil servants. */
export const officers = pgTable('officers', {
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
  passwordHash: text('password_hash').notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
  disabledAt: moment('disabled_at'),
});

/** The cookie names a row here (by the hash of a random id); the row decides whether it still counts. */
export const sessions = pgTable(
  'sessions',
  {
    idHash: bytea('id_hash').primaryKey(),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    createdAt: moment('created_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    endedAt: moment('ended_at'),
    endedBecause: text('ended_because', { enum: ['signed-out', 'revoked'] }),
  },
  (t) => [index('sessions_officer').on(t.officerId)],
);

/** Failed sign-ins by the blind index of the name that was typed, so that unknown names wait just like known ones. */
export const signInFailures = pgTable('sign_in_failures', {
  nameIndex: bytea('name_index').primaryKey(),
  failures: smallint('failures').notNull(),
  lastAt: moment('last_at').notNull().defaultNow(),
});
