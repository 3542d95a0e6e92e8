import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';

export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** A transaction id that never wraps: what ties a change to its ledger entry. */
export const xid8 = customType<{ data: string; driverData: string }>({ dataType: () => 'xid8' });

export const id = () => uuid('id').primaryKey().defaultRandom();

/** A moment, UTC; shown in the office's own zone. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
