import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { areas } from './areas';
import { bytea, id, moment } from './columns';
import { officers } from './officers';

export const pauseReasons = ['officer', 'failing'] as const;

/** An endpoint of a SIEM that is sent every event of the log (Standard Webhooks). Its secret is shown once and kept sealed. */
export const webhooks = pgTable(
  'webhooks',
  {
    id: id(),
    region: text('region')
      .notNull()
      .references(() => areas.path),
    name: text('name').notNull(),
    url: text('url').notNull(),
    secretSealed: bytea('secret_sealed').notNull(),
    pausedAt: moment('paused_at'),
    pausedBecause: text('paused_because', { enum: pauseReasons }),
    removedAt: moment('removed_at'),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => officers.id),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    check(
      'webhook_pause',
      sql`(${t.pausedAt} is null) = (${t.pausedBecause} is null) and ${t.pausedBecause} in ('officer', 'failing')`,
    ),
  ],
);

/** How far an endpoint has come: the leaf it is sent next. */
export const webhookCursors = pgTable(
  'webhook_cursors',
  {
    webhookId: uuid('webhook_id')
      .primaryKey()
      .references(() => webhooks.id),
    nextLeaf: bigint('next_leaf', { mode: 'number' }).notNull(),
    failingSince: moment('failing_since'),
  },
  (t) => [check('next_leaf_number', sql`${t.nextLeaf} >= 0`)],
);

/** What was tried, and what the endpoint answered. No leaf: a test. Kept for thirty days. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    webhookId: uuid('webhook_id')
      .notNull()
      .references(() => webhooks.id),
    leaf: bigint('leaf', { mode: 'number' }),
    at: moment('at').notNull().default(sql`clock_timestamp()`),
    status: smallint('status'),
    problem: text('problem'),
    ms: integer('ms').notNull(),
  },
  (t) => [index('webhook_deliveries_webhook').on(t.webhookId, t.id), index('webhook_deliveries_at').on(t.at)],
);

/** How far the file of JSON lines has come. */
export const siemCursors = pgTable('siem_cursors', {
  name: text('name').primaryKey(),
  nextLeaf: bigint('next_leaf', { mode: 'number' }).notNull(),
});
