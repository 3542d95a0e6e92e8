import type { Checkpoint } from '@/lib/tlog/checkpoint';
import { sealedAsArchived } from './archived';
import { type Against, checkSlice } from './check-log';
import { exactMoment } from './entry-body';
import { type Ask, sizesOf } from './log-rows';
import { type Problem, problem } from './problem';

/** `sealedWithin`: how many seconds after it was written an entry must be in the log. */
export type Whole = Against & { sealedWithin?: number };
/** `archived`: the months whose entries are in files elsewhere, as the log itself says. */
export type Verdict = { entries: number; size: number; archived: string[]; problem: Problem | undefined };

const SEALED_WITHIN_SECONDS = 60;

/** An entry that is in no leaf, and should be by now. Counting finds that there is none faster than looking for it. */
export async function unsealedEntry(ask: Ask, leaves: number, sealedWithin: number): Promise<Problem | undefined> {
  const [counted] = await ask<{ entries: number }>('select count(*)::float8 as entries from audit_entries', []);
  if (counted?.entries === leaves) return undefined;
  const [found] = await ask<{ id: number; at: string }>(
    `select e.id::float8 as id, ${exactMoment('e.at')} as at from audit_entries e
     where e.at < now() - make_interval(secs => $1)
       and not exists (select from log_leaves l where l.entry_id = e.id and l.entry_at = e.at)
     order by e.at, e.id limit 1`,
    [sealedWithin],
  );
  return found && problem('entry-unsealed', null, found);
}

/** Tiles that hold more than the log has leaves. */
async function tileTooMuch(ask: Ask, size: number): Promise<Problem | undefined> {
  const [found] = await ask<Record<string, number>>(
    `select 1 as found from log_tiles
     where (tile * 256 + length(hashes) / 32) * (256::numeric ^ level) > $1 or length(hashes) % 32 <> 0 limit 1`,
    [size],
  );
  return found && problem('tile-changed', size);
}

function notAsLong(size: number, seen: readonly Checkpoint[]): Problem | undefined {
  const longest = Math.max(0, ...seen.map((one) => one.size));
  return longest > size ? problem('log-shorter', size, undefined, longest - 1) : undefined;
}

/**
 * Checks the whole ledger against its whole log, and both against what others saw: each entry has one leaf, each leaf its
 * entry, tiles and roots are what the leaves make, each checkpoint says so and is signed, nothing is missing at the end.
 */
export async function verifyLog(ask: Ask, against: Whole = {}): Promise<Verdict> {
  const { seen = [], sealedWithin = SEALED_WITHIN_SECONDS } = against;
  const { leaves, signed } = await sizesOf(ask);
  const ends = () => {
    if (signed > leaves) return problem('leaf-missing', leaves, undefined, signed - 1);
    return leaves > signed ? problem('checkpoint-missing', signed, undefined, leaves - 1) : undefined;
  };
  const found =
    (await checkSlice(ask, { from: 0, to: leaves }, against)) ??
    notAsLong(leaves, seen) ??
    ends() ??
    (await tileTooMuch(ask, leaves)) ??
    (await unsealedEntry(ask, leaves, sealedWithin));
  return { entries: leaves, size: signed, archived: await sealedAsArchived(ask), problem: found };
}
