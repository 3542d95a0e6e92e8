import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { LogProblem } from '@/db/schema/log';
import { report } from '@/lib/report';

export type Cosigned = { witness: string; size: number; at: string };
/** The log as a whole, in the words of a status line: "Log utuh, diperiksa 10.00 WIB". */
export type LogState = {
  /** `delayed`: entries wait for more than ten seconds. `unchecked`: nothing was checked yet. */
  state: 'intact' | 'delayed' | 'unchecked' | 'broken';
  /** When it was last looked at, and when it was last seen whole from the first leaf to the last. */
  checkedAt: string | null;
  wholeCheckedAt: string | null;
  /** What is wrong, until a later check finds the same leaves whole. */
  problem: (LogProblem & { at: string }) | null;
  size: number;
  sealedAt: string | null;
  waiting: number;
  waitingSeconds: number;
  cosigned: Cosigned[];
};

const PATIENCE_S = 10;
const moment = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

// A problem stands until a check of all of the same leaves finds none.
const facts = sql`select
    (select ${moment('max(at)')} from log_checks) as "checkedAt",
    (select ${moment('max(at)')} from log_checks where kind = 'whole' and to_leaf = size and problem is null) as "wholeCheckedAt",
    (select c.problem || jsonb_build_object('at', ${moment('c.at')}) from log_checks c
     where c.problem is not null and not exists (select from log_checks d
       where d.id > c.id and d.problem is null and d.from_leaf <= c.from_leaf and d.to_leaf >= c.to_leaf)
     order by c.id desc limit 1) as problem,
    coalesce((select max(size) from log_checkpoints), 0)::float8 as size,
    (select ${moment('at')} from log_checkpoints order by log_checkpoints.size desc limit 1) as "sealedAt",
    w.entries as waiting, w.seconds as "waitingSeconds",
    coalesce((select jsonb_agg(s order by s.witness) from (
      select distinct on (witness) witness, size, ${moment('at')} as at from log_cosignatures
      order by witness, size desc) s), '[]') as cosigned
  from log_waiting() w`;

/** What is known of the log now; nothing in it is about a person. Also tells when the worker is dead: entries then wait. */
export async function logState(tx: Tx): Promise<LogState> {
  const [row] = (await tx.execute<Omit<LogState, 'state'>>(facts)).rows;
  if (!row) throw new Error('the database says nothing of the log');
  return { ...row, state: stateOf(row) };
}

function stateOf({ problem, waitingSeconds, checkedAt }: Omit<LogState, 'state'>): LogState['state'] {
  if (problem) return 'broken';
  if (waitingSeconds > PATIENCE_S) return 'delayed';
  return checkedAt === null ? 'unchecked' : 'intact';
}

/** The same for those who look into alarms. */
export const viewLogState = report('alarm.acknowledge', logState);
