import type { Ask } from './log-rows';

/** `id` is the entry that was erased by law, `leaf` the place in the log of the entry that says so. */
export type Erasure = { id: number; leaf: number };

const erasures = `select (e.detail ->> 'entry')::float8 as id, l.leaf::float8 as leaf
  from audit_entries e join log_leaves l on l.entry_id = e.id and l.entry_at = e.at
  where e.act = 'audit.erase' and e.outcome = 'done' and e.detail ->> 'entry' = any ($1)`;

/** The sealed entries of audit.erase that name one of these. */
export const erasuresOf = async (ask: Ask, ids: readonly number[]): Promise<Erasure[]> =>
  ids.length === 0 ? [] : ask<Erasure>(erasures, [ids.map(String)]);

/** Which of these entries were erased by law: a sealed entry names them. */
export const erasedOf = async (ask: Ask, ids: readonly number[]): Promise<ReadonlySet<number>> =>
  new Set((await erasuresOf(ask, ids)).map(({ id }) => id));
