import 'server-only';
import type { Tx } from '@/db/client';
import { contextOf } from '@/lib/act';
import type { Officer } from '@/lib/officers/officer';
import { transaction } from '@/lib/transaction';

/**
 * The other road to the database: read-only, bound to the officer's area by row-level security, without personal data.
 * `read` gets a transaction that cannot write.
 */
export const report =
  <A extends unknown[], R>(read: (tx: Tx, officer: Officer, ...args: A) => Promise<R>) =>
  (officer: Officer, ...args: A): Promise<R> =>
    transaction({ ...contextOf(officer), readOnly: true }, (tx) => read(tx, officer, ...args));
