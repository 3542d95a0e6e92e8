import type { Ask } from './archive-lines';

const months = `select distinct m.month from audit_entries e, jsonb_array_elements_text(e.detail -> 'months') m (month)
  where e.act = 'audit.archive' and e.outcome = 'done' order by 1`;
const sealed = `select distinct m.month from audit_entries e, jsonb_array_elements_text(e.detail -> 'months') m (month)
  where e.act = 'audit.archive' and e.outcome = 'done'
    and exists (select from log_leaves l where l.entry_id = e.id and l.entry_at = e.at) order by 1`;

const monthsOf = async (ask: Ask, text: string) => (await ask<{ month: string }>(text, [])).map(({ month }) => month);

/** The months that were taken out of the ledger, on record (`2020-03`). */
export const archivedMonths = (ask: Ask): Promise<string[]> => monthsOf(ask, months);

/** The same, as far as the log has sealed that they were: whoever checks the log believes no other entry. */
export const sealedAsArchived = (ask: Ask): Promise<string[]> => monthsOf(ask, sealed);
