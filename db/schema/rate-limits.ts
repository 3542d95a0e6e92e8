import { bigint, integer, pgTable, text } from 'drizzle-orm/pg-core';

/** What rate-limiter-flexible counts, by keyed hash of an address. `expire`: milliseconds since 1970, as it keeps it. */
export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull().default(0),
  expire: bigint('expire', { mode: 'number' }),
});
