import type { Cell, Cells } from '@/lib/exports/csv';
import { showDateTime, showLongDate, type Zone } from '@/lib/format/time';
import type { Officer } from '@/lib/officers/officer';
import { HIDDEN, hasDenominator, ofWords, type Reader, sourceWords } from './figure-words';
import type { LeagueRow } from './league';
import type { League } from './load';
import { type MeasureName, measure } from './measures';
import type { View } from './view-query';

const rounded = (n: number | null): Cell => (n === null ? null : Math.round(n * 100) / 100);

/** The first line: what it is, who took it and when, which days, how it is reckoned, of whom, and what is hidden or made up. */
export function prefaceOf(
  { name, role }: Pick<Officer, 'name' | 'role'>,
  { view, now }: League,
  clock: { now: string; zone: Zone },
  reader: Reader,
): Cells {
  const { t, locale } = reader;
  const when = (at: Date) => showDateTime(at, clock.zone, locale);
  const { from, to } = view.period;
  return [
    t('rolloutFilters.file.title', { place: now.of.name }),
    t('rolloutFilters.file.by', { name, role: t(`labels.role.${role}`), when: when(new Date(clock.now)) }),
    t('rolloutFilters.file.period', { from: showLongDate(from, locale), to: showLongDate(to, locale) }),
    t('rolloutFilters.file.measure', {
      measure: t(`rolloutMeasures.name.${view.listed}`),
      formula: t(`rolloutMeasures.formula.${view.listed}`),
    }),
    t('rolloutFilters.file.source', { source: sourceWords(now.of.base, reader) }),
    now.countedAt ? t('rolloutFilters.file.counted', { when: when(now.countedAt) }) : t('rollout.notCounted'),
    ...(now.synthetic ? [t('rolloutFilters.file.synthetic')] : []),
    t('rolloutFilters.file.hidden', { least: HIDDEN }),
  ];
}

export function headOf({ listed: name }: Pick<View, 'listed'>, reader: Reader): string[] {
  const { t } = reader;
  const unit = t(`rolloutFilters.file.unit.${measure(name).unit}`);
  const of = ofWords(name, reader);
  return [
    t('rolloutFilters.file.code'),
    t('rolloutTable.column.name'),
    t('rolloutTable.column.stage'),
    t('rolloutTable.columnTitle.rank'),
    `${t(`rolloutMeasures.name.${name}`)} (${[unit, of].filter(Boolean).join(' ')})`,
    t('rolloutTable.columnTitle.change'),
    t('rolloutTable.columnTitle.counted'),
    hasDenominator(name)
      ? `${t('rolloutTable.columnTitle.of')}: ${t(`rolloutMeasures.of.${name}`)}`
      : t('rolloutTable.columnTitle.of'),
    t('rolloutFilters.file.group'),
    t('rolloutTable.columnTitle.peer'),
    t('rolloutFilters.file.reasons'),
  ];
}

/** One place: numbers as numbers; what is hidden says so, and so does nothing else in its row. */
export function rowOf(name: MeasureName, row: LeagueRow, { t }: Reader): Cell[] {
  const { figure, stage, group } = row;
  return [
    row.place.split(':')[1] ?? row.place,
    row.name,
    stage && t(`rolloutPlan.names.${stage}`),
    row.rank,
    figure.hidden ? HIDDEN : rounded(figure.value),
    rounded(row.change),
    figure.of === null || !hasDenominator(name) ? null : figure.counted,
    figure.of,
    group,
    rounded(row.fromPeers),
    row.reasons.map((reason) => t(`rolloutFilters.mark.${reason}`)).join(', '),
  ];
}
