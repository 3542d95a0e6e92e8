import { act } from '@/lib/act';
import { askedBy } from '@/lib/ledger/asked';
import { estimateOf } from '@/lib/ledger/estimate';
import { type AuditFilter, auditPage } from '@/lib/ledger/filter';
import { logState } from '@/lib/ledger/log-state';
import { searchEntries } from '@/lib/ledger/search';

/** The filter as it goes on record: what was asked for, and never whose entries, which the entry itself names. */
export function filterOnRecord({ resident, ...filter }: AuditFilter): Record<string, unknown> {
  const said = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  return resident === undefined ? said : { ...said, resident: 'one' };
}

/** A page of the log over the officer's own area, newest first unless asked otherwise. Looking at the log is on record too. */
export const listEntries = act('audit.list', {
  input: auditPage,
  subject: async (_tx, _input, officer) => ({ region: officer.region }),
  async perform({ tx, officer, input: { cursor, ...filter } }) {
    const asked = await askedBy(tx, officer, filter);
    const page = await searchEntries(tx, asked, cursor);
    const isWhole = page.previous === null && page.next === null;
    const total = isWhole
      ? { count: page.rows.length, isExact: true }
      : { count: await estimateOf(tx, asked, page.rows.length), isExact: false };
    const detail = {
      filter: filterOnRecord(filter),
      shown: page.rows.length,
      ...(cursor ? { page: cursor.side } : {}),
    };
    return {
      result: { ...page, total, log: await logState(tx) },
      entry: { about: { residentId: asked.residentId }, detail },
    };
  },
});
export type ListedEntries = Awaited<ReturnType<typeof listEntries>>;
