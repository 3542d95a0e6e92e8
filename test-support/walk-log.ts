import { askedBy } from '@/lib/ledger/asked';
import { type AuditFilter, auditPage } from '@/lib/ledger/filter';
import { searchEntries } from '@/lib/ledger/search';
import type { Officer } from '@/lib/officers/officer';
import { transaction } from '@/lib/transaction';

const page = (officer: Officer, filter: AuditFilter, cursor?: string | null, size = 50) =>
  transaction({ ...officer.context, readOnly: true }, async (tx) =>
    searchEntries(
      tx,
      await askedBy(tx, officer, filter),
      auditPage.parse({ cursor: cursor ?? undefined }).cursor,
      size,
    ),
  );

/** Every page in one direction, from this cursor on: the ids in the order of the list. `between` happens after each page. */
export async function walk(
  officer: Officer,
  filter: AuditFilter,
  side: 'next' | 'previous',
  start?: string | null,
  between?: () => Promise<unknown>,
) {
  const ids: string[] = [];
  let cursor = start;
  for (;;) {
    const shown = await page(officer, filter, cursor, 23);
    const here = shown.rows.map(({ id }) => id);
    ids.splice(side === 'next' ? ids.length : 0, 0, ...here);
    cursor = shown[side];
    if (!cursor) return { ids, last: shown };
    await between?.();
  }
}
