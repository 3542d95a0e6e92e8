import { type Erasure, erasuresOf } from './erased';
import type { Ask } from './log-rows';

/** What goes into a bundle: leaves in their order, and the checkpoint that speaks of all of them. */
export type Content = { leaves: number[]; erasures: number[]; size: number; note: string; isCosigned: boolean };

async function leavesOfEntries(ask: Ask, ids: readonly number[]): Promise<number[]> {
  const rows = await ask<{ leaf: number }>(
    'select leaf::float8 as leaf from log_leaves where entry_id = any ($1::bigint[]) order by log_leaves.leaf',
    [ids],
  );
  return rows.map(({ leaf }) => leaf);
}

async function erasuresAmong(ask: Ask, ids: readonly number[]): Promise<Erasure[]> {
  const gone = await ask<{ id: number }>(
    `select e.id::float8 as id from log_leaves l join audit_entries e on e.id = l.entry_id and e.at = l.entry_at
     where l.entry_id = any ($1::bigint[]) and e.salt is null`,
    [ids],
  );
  return erasuresOf(
    ask,
    gone.map(({ id }) => id),
  );
}

type Signed = { size: number; note: string; lines: string[] };

/** The newest checkpoint over all these leaves that a witness cosigned, else the newest of all. */
async function checkpointOver(ask: Ask, last: number): Promise<Signed | undefined> {
  const [signed] = await ask<Signed>(
    `select c.size::float8 as size, c.note,
       array(select line from log_cosignatures s where s.size = c.size order by witness) as lines
     from log_checkpoints c where c.size = coalesce(
       (select max(size) from log_cosignatures where size > $1), (select max(size) from log_checkpoints where size > $1))`,
    [last],
  );
  return signed;
}

/** An entry is not sealed yet, which takes a second, or is not to be seen by whoever asks: try again then. */
export class NotSealedYet extends Error {
  constructor() {
    super('One of these entries is not in the sealed log yet.');
    this.name = 'NotSealedYet';
  }
}

/** Throws NotSealedYet. */
export async function contentOf(ask: Ask, ids: readonly number[]): Promise<Content> {
  const leaves = await leavesOfEntries(ask, ids);
  const erasures = (await erasuresAmong(ask, ids)).map(({ leaf }) => leaf).sort((a, b) => a - b);
  const last = Math.max(leaves.at(-1) ?? -1, erasures.at(-1) ?? -1);
  const signed = await checkpointOver(ask, last);
  if (leaves.length !== new Set(ids).size || !signed) throw new NotSealedYet();
  const { size, note, lines } = signed;
  return { leaves, erasures, size, note: note + lines.join(''), isCosigned: lines.length > 0 };
}
