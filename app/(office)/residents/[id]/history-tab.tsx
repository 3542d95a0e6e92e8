import { Card } from '@/components/ui/card';
import { Timeline } from '@/components/ui/timeline';
import { HistoryFilter } from './history-filter';
import { folded, kindOf, kinds, lineOf, titleOf } from './history-lines';
import type { RecordScreen } from './screen';

const MOST = 50;

/** What happened to this person, out of the ledger. */
export function HistoryTab({ t, clock, record: { timeline } }: RecordScreen) {
  const entries = folded(timeline).map(({ entry, count }) => ({
    ...lineOf(t, clock, entry),
    title: (
      <span data-kind={kindOf(entry)}>
        {titleOf(t, entry)}
        {count > 1 && <span className="font-normal text-ink-2"> {t('history.times', { count })}</span>}
      </span>
    ),
  }));
  const isThere = (kind: string) => kind === 'all' || timeline.some((entry) => kindOf(entry) === kind);
  return (
    <Card>
      <HistoryFilter
        label={t('history.filter')}
        none={t('history.none')}
        options={kinds.map((kind) => ({ kind, label: t(`history.kind.${kind}`), isEmpty: !isThere(kind) }))}
      >
        <Timeline label={t('history.label')} entries={entries} />
      </HistoryFilter>
      {timeline.length === MOST && <p className="mt-4 text-office text-ink-3">{t('history.last')}</p>}
    </Card>
  );
}
