import type { Ask } from './log-rows';

/** Which of these entries were erased by law: a sealed entry of audit.erase names them. */
export async function erasedOf(ask: Ask, ids: readonly number[]): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set();
  const rows = await ask<{ id: number }>(
    `select (e.detail ->> 'entry')::float8 as id from audit_entries e
     where e.act = 'audit.erase' and e.outcome = 'done' and e.detail ->> 'entry' = any ($1)
       and exists (select from log_leaves l where l.entry_id = e.id and l.entry_at = e.at)`,
    [ids.map(String)],
  );
  return new Set(rows.map(({ id }) => id));
}
