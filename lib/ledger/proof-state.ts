import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

/**
 * How far the log around an entry is known to be whole. `unchecked`: nobody has looked yet, and that is what the screen says.
 * `leaf` is the entry's place in the log.
 */
export type ProofState =
  | { state: 'intact'; checkedAt: string; leaf: number }
  | { state: 'waiting' }
  | { state: 'unchecked' }
  | { state: 'broken'; checkedAt: string };

type Known = {
  waits: boolean;
  leaf: number | null;
  checkedAt: string | null;
  badLeaf: number | null;
  isBad: boolean | null;
};

// The last check that went over this leaf. What it found bad it found there, and looked no further.
const known = ({ id, at }: { id: string; at: string }) => sql`
  select is_waiting(${id}::bigint) as waits, l.leaf::float8 as leaf,
    to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "checkedAt",
    (c.problem ->> 'leaf')::float8 as "badLeaf", c.problem is not null as "isBad"
  from (select 1) one
  left join log_leaves l on l.entry_id = ${id}::bigint and l.entry_at = ${at}::timestamptz
  left join lateral (select * from log_checks k where k.from_leaf <= l.leaf and k.to_leaf > l.leaf order by k.id desc limit 1) c on true`;

/** Whether this entry stands in the log, and the log was found whole. An entry that is in no log and waits for none is broken. */
export async function proofStateOf(tx: Tx, entry: { id: string; at: string }): Promise<ProofState> {
  const [row] = (await tx.execute<Known>(known(entry))).rows;
  if (!row || row.waits) return { state: 'waiting' };
  const { leaf, checkedAt, badLeaf, isBad } = row;
  if (leaf === null) return { state: 'broken', checkedAt: new Date().toISOString() };
  if (checkedAt === null) return { state: 'unchecked' };
  const isWhole = !isBad || (badLeaf !== null && leaf < badLeaf);
  return isWhole ? { state: 'intact', checkedAt, leaf } : { state: 'broken', checkedAt };
}
