import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { checkKinds, LogProblem } from '@/db/schema/log';
import { checkSlice, type Slice } from './check-log';
import { brokenCosignature } from './cosignatures';
import { reportBroken } from './log-alarms';
import { logKeys } from './log-key';
import type { Ask } from './log-rows';
import { LogBroken, openLog } from './open-log';
import type { Problem } from './problem';
import { record } from './record';
import { witnesses } from './witnesses';

type Kind = (typeof checkKinds)[number];
type Check = Slice & { kind: Kind; size: number };

/** How far back the newest entries are looked at again and again, and how many leaves one transaction goes over at most. */
const NEWEST = '20 minutes';
const SLICE = 100_000;

const asking =
  (tx: Tx): Ask =>
  async <Row extends Record<string, unknown>>(text: string, values: unknown[]) =>
    (await tx.$client.query<Row>(text, values)).rows;

const briefly = ({ kind, leaf, entryId }: Problem): LogProblem => ({ what: kind, leaf, entry: entryId });

/**
 * An entry of the time of these leaves that is in no leaf and waits for none: somebody added it past the ledger's own
 * trigger. From the last leaf before to the last of these, and at the end of the log to the end of time.
 */
async function strayEntry(ask: Ask, { from, to, size }: Check): Promise<LogProblem | undefined> {
  const [found] = await ask<{ id: number }>(
    `select e.id::float8 as id from audit_entries e
     where e.at > coalesce((select entry_at from log_leaves where leaf = $1::bigint - 1), '-infinity')
       and ($2::bigint = $3::bigint or e.at <= (select entry_at from log_leaves where leaf = $2::bigint - 1))
       and not exists (select from log_leaves l where l.entry_id = e.id and l.entry_at = e.at)
       and not exists (select from audit_pending p where p.entry_id = e.id and p.at = e.at)
     order by e.at, e.id limit 1`,
    [from, to, size],
  );
  return found && { what: 'entry-unsealed', leaf: null, entry: found.id };
}

/** Puts on record what a check found. A problem raises the alarm. */
async function note(tx: Tx, { kind, from, to, size }: Check, problem: LogProblem | undefined): Promise<void> {
  await tx.execute(sql`insert into log_checks (kind, from_leaf, to_leaf, size, problem)
    values (${kind}, ${from}, ${to}, ${size}, ${problem ? JSON.stringify(problem) : null}::jsonb)`);
  if (problem) await reportBroken(tx, problem);
}

/** A checkpoint of these leaves that is not the one its witness cosigned. */
async function otherWitnessed(ask: Ask, slice: Slice): Promise<LogProblem | undefined> {
  const keys = witnesses().map(({ key }) => key);
  const size = keys.length > 0 ? await brokenCosignature(ask, slice, keys) : undefined;
  return size === undefined ? undefined : { what: 'cosignature-broken', leaf: size - 1, entry: null };
}

async function check(tx: Tx, slice: Check): Promise<LogProblem | undefined> {
  const ask = asking(tx);
  const found = await checkSlice(ask, slice, { logKeys: logKeys(), seen: [] });
  const problem = found ? briefly(found) : ((await otherWitnessed(ask, slice)) ?? (await strayEntry(ask, slice)));
  await note(tx, slice, problem);
  return problem;
}

async function storedSize(tx: Tx): Promise<number> {
  const [row] = await asking(tx)<{ size: number }>(
    'select coalesce(max(size), 0)::float8 as size from log_checkpoints',
    [],
  );
  return row?.size ?? 0;
}

const lastNewest = "select problem from log_checks where kind = 'newest' order by id desc limit 1";

/** Notes that the end of the log does not hold, under its last leaf, unless the last check has said so already. */
export async function noteBroken(tx: Tx, { message: what }: LogBroken): Promise<LogProblem> {
  const problem = { what, leaf: null, entry: null };
  const [last] = await asking(tx)<{ problem: LogProblem | null }>(lastNewest, []);
  const size = await storedSize(tx);
  if (!last?.problem) await note(tx, { kind: 'newest', from: Math.max(0, size - 1), to: size, size }, problem);
  return problem;
}

/** Do tiles, leaves and signature at the end of the log say the same? */
async function brokenEnd(tx: Tx): Promise<LogBroken | undefined> {
  try {
    await openLog(tx);
    return undefined;
  } catch (error) {
    if (error instanceof LogBroken) return error;
    throw error;
  }
}

/** What came in the last minutes: every leaf of it against its entry, the tiles and the checkpoints; and the end of the log. */
export async function checkNewest(tx: Tx): Promise<LogProblem | undefined> {
  const broken = await brokenEnd(tx);
  if (broken) return noteBroken(tx, broken);
  const size = await storedSize(tx);
  const [row] = await asking(tx)<{ size: number }>(
    `select coalesce(max(size), 0)::float8 as size from log_checkpoints where at < now() - $1::interval`,
    [NEWEST],
  );
  const from = Math.max(row?.size ?? 0, size - SLICE);
  const problem = await check(tx, { kind: 'newest', from, to: size, size });
  if (!problem) await record(tx, 'log.check', 'done', { region: 'ID' }, { detail: { kind: 'newest', from, to: size } });
  return problem;
}

type Last = { to: number; size: number; isOld: boolean };

/**
 * The next slice of the whole log, from its beginning to its end, night after night. Answers false when it was gone
 * through within the last twelve hours.
 */
export async function checkNextSlice(tx: Tx, most = SLICE): Promise<boolean> {
  const [last] = await asking(tx)<Last>(
    `select to_leaf::float8 as to, size::float8 as size, at < now() - interval '12 hours' as "isOld"
     from log_checks where kind = 'whole' order by id desc limit 1`,
    [],
  );
  const isThrough = last !== undefined && last.to >= last.size;
  if (isThrough && !last.isOld) return false;
  const size = await storedSize(tx);
  if (size === 0) return false;
  const from = last && !isThrough ? Math.min(last.to, size) : 0;
  const to = Math.min(size, from + most);
  await check(tx, { kind: 'whole', from, to, size });
  if (to === size) await record(tx, 'log.check', 'done', { region: 'ID' }, { detail: { kind: 'whole', from: 0, to } });
  return to < size;
}
