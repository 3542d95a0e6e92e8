import { sql } from 'drizzle-orm';
import { check, date, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { areas } from './areas';
import { bytea, id, moment } from './columns';
import { officers } from './officers';

/**
 * A key that a program pulls figures of an area with. Shown once and kept as SHA-256; `prefix` is what it begins with, to tell
 * one from another. `lastUsedOn`: the day, on the clocks of western Indonesia.
 */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: id(),
    region: text('region')
      .notNull()
      .references(() => areas.path),
    name: text('name').notNull(),
    prefix: text('prefix').notNull(),
    keyHash: bytea('key_hash').notNull().unique(),
    scopes: text('scopes').array().notNull().default(sql`'{rollout.read}'`),
    expiresAt: moment('expires_at').notNull(),
    lastUsedOn: date('last_used_on', { mode: 'string' }),
    revokedAt: moment('revoked_at'),
    revokedBy: uuid('revoked_by').references(() => officers.id),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => officers.id),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    index('api_keys_region').on(t.region),
    check('key_expires', sql`${t.expiresAt} <= ${t.createdAt} + interval '366 days'`),
  ],
);

/** Which digest an officer was sent: that of the week that began on this Monday. */
export const rolloutDigests = pgTable(
  'rollout_digests',
  {
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    week: date('week', { mode: 'string' }).notNull(),
    queuedAt: moment('queued_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.officerId, t.week] })],
);
