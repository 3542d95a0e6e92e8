import { index, pgTable } from 'drizzle-orm/pg-core';
import { bytea, moment } from './columns';

/** What may be used once: nonces and the ids of DPoP proofs, as SHA-256, until they would have run out anyway. */
export const usedOnce = pgTable(
  'used_once',
  { hash: bytea('hash').primaryKey(), expiresAt: moment('expires_at').notNull() },
  (t) => [index('used_once_expires').on(t.expiresAt)],
);
