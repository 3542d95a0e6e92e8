import { judgeSignals } from '@/lib/jobs/judge-signals';
import { asSuperuser } from './database';
import { asWorker } from './worker';

export type Signal = { kind: string; entry_id: number };

/** Runs the job until nothing is left; the first time only asks what is final. */
export async function judged(): Promise<void> {
  for (let round = 0; round < 2; round++) while (await asWorker(judgeSignals));
}
export const signals = () =>
  asSuperuser<Signal>('select kind, entry_id::float8 as entry_id from audit_signals order by kind, entry_id');
export const signalsOf = async (entryId: number) =>
  (await signals()).filter((one) => one.entry_id === entryId).map(({ kind }) => kind);

type Row = {
  id: number;
  /** Microseconds, as the database counts: a Date would round them off. */
  at: number;
  act: string;
  outcome: string;
  actor_kind: string;
  actor_id: string | null;
  maker_id: string | null;
  office_id: string | null;
  actor_region: string | null;
  actor_area: string | null;
  resident_id: string | null;
  outside_hours: boolean;
};
export type Thresholds = { minutes: number; outOfHours: number; least: number; factor: number };

const follows = (act: string) =>
  /^(case|contact|credential|card|presentation)[.]/.test(act) && !/[.](view|find)$/.test(act);
const worth = (act: string) =>
  /^(resident|case|contact|credential|card|presentation|approval|officer|office|policy)[.]/.test(act) &&
  act !== 'resident.keep-open';
const MINUTE = 60_000_000;
const DAY = 1440 * MINUTE;
const WIB = 7 * 60 * MINUTE;
const day = (at: number) => Math.floor((at + WIB) / DAY);
const upTo = (a: Row, b: Row) => a.at < b.at || (a.at === b.at && a.id <= b.id);
const doer = (row: Row) => row.maker_id ?? row.actor_id;
function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

function isAbovePeers(row: Row, all: Row[], { least, factor }: Thresholds): boolean {
  const week = all.filter(
    (one) =>
      one.act === 'credential.reissue' &&
      one.outcome === 'done' &&
      one.actor_kind === 'officer' &&
      one.actor_area === row.actor_area &&
      one.at > row.at - 7 * DAY &&
      upTo(one, row),
  );
  const counts = new Map<string | null, number>();
  for (const one of week) counts.set(doer(one), (counts.get(doer(one)) ?? 0) + 1);
  const own = counts.get(doer(row)) ?? 0;
  counts.delete(doer(row));
  return own >= least && own > factor * Math.max(median([...counts.values()]), 1);
}

/** The same signals the plain way: every entry against every other, in the Jakarta zone. Without phones. */
export async function naively(limits: Thresholds): Promise<Signal[]> {
  const all = await asSuperuser<Row>(
    `select id::float8 as id, (extract(epoch from at) * 1000000)::float8 as at, act, outcome, actor_kind, actor_id, maker_id, office_id, actor_region, actor_area, resident_id,
       outside_hours from audit_entries`,
  );
  const found: Signal[] = [];
  for (const row of all) {
    if (row.actor_kind !== 'officer' || row.outcome !== 'done' || !row.actor_id || !row.actor_region) continue;
    const followed = all.some(
      (one) =>
        one.resident_id === row.resident_id &&
        one.office_id === row.office_id &&
        one.at > row.at &&
        one.at <= row.at + limits.minutes * MINUTE &&
        (one.outcome === 'done' || one.outcome === 'requested') &&
        follows(one.act),
    );
    if (row.act === 'resident.find' && row.resident_id && !followed)
      found.push({ kind: 'look-without-case', entry_id: row.id });
    const outside = all.filter(
      (one) =>
        one.actor_id === row.actor_id &&
        one.outside_hours &&
        one.outcome === 'done' &&
        worth(one.act) &&
        day(one.at) === day(row.at) &&
        upTo(one, row),
    );
    if (row.outside_hours && worth(row.act) && outside.length >= limits.outOfHours)
      found.push({ kind: 'out-of-hours', entry_id: row.id });
    if (row.act === 'credential.reissue' && isAbovePeers(row, all, limits))
      found.push({ kind: 'reissues-above-peers', entry_id: row.id });
  }
  return found.sort((a, b) => a.kind.localeCompare(b.kind) || a.entry_id - b.entry_id);
}
