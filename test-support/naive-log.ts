import { allActs, groupOf } from '@/lib/ledger/act-groups';
import { boundsOf } from '@/lib/ledger/bounds';
import type { AuditFilter } from '@/lib/ledger/filter';
import { covers, type Officer } from '@/lib/officers/officer';
import type { LogRow, LogSignal } from './log-rows';

const within = (area: string, { region, actor_region }: LogRow) =>
  [region, actor_region].some((one) => one !== null && covers(area, one));
const isSeen = ({ region, office }: Officer, row: LogRow) => within(region, row) || row.office_id === office.id;

/** Signals are seen by whoever answers for the officer's area. */
const isIdleLook = ({ id, region }: Officer, row: LogRow, signals: readonly LogSignal[]) =>
  signals.some((one) => one.entry_id === row.id && one.officer_id !== id && covers(region, one.region));

/** What SQL must answer, said in the slowest and plainest way. */
export function naively(
  officer: Officer,
  filter: AuditFilter,
  residentId: string | undefined,
  all: readonly LogRow[],
  signals: readonly LogSignal[] = [],
) {
  const { from, to } = boundsOf(filter, officer.office.timeZone);
  const seen = all.filter((row) => isSeen(officer, row));
  const passes = (row: LogRow) =>
    (filter.area && !covers(filter.area, officer.region)
      ? within(filter.area, row)
      : within(officer.region, row) || officer.region === 'ID') &&
    row.ms >= Date.parse(from) &&
    row.ms < Date.parse(to) &&
    (!filter.officer || row.actor_id === filter.officer) &&
    ((!filter.groups && !filter.acts) ||
      Boolean(filter.acts?.includes(row.act)) ||
      Boolean(filter.groups?.includes(groupOf(row.act)) && allActs.some((act) => act === row.act))) &&
    (!residentId || row.resident_id === residentId) &&
    (!filter.office || row.office_id === filter.office) &&
    (!filter.case || row.case_id === filter.case) &&
    (!filter.outcome || row.outcome === filter.outcome) &&
    (!filter.outsideHours || row.outside_hours) &&
    (!filter.outsideArea || row.outside_area) &&
    (!filter.withoutCase || isIdleLook(officer, row, signals));
  const found = seen.filter(passes).map(({ id }) => id);
  return filter.dir === 'asc' ? found.reverse() : found;
}
