import 'server-only';
import type { Tx } from '@/db/client';
import type { ActName } from '@/lib/acts';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';
import { transaction } from '@/lib/transaction';

/**
 * The other road to the database: read-only, bound to the officer's area by row-level security, without personal data
 * beyond initials. Who may see it stands in the acts table, under the act it prepares. `read` cannot write.
 */
export const report =
  <A extends unknown[], R>(forAct: ActName, read: (tx: Tx, officer: Officer, ...args: A) => Promise<R>) =>
  async (officer: Officer, ...args: A): Promise<R> => {
    if (!officer.does(forAct)) throw new Refusal('notAllowed');
    return transaction({ ...officer.context, readOnly: true }, (tx) => read(tx, officer, ...args));
  };
