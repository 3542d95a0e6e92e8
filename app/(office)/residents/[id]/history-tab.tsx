import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/link';
import { Timeline } from '@/components/ui/timeline';
import { HistoryFilter } from './history-filter';
import { folded, kindOf, kinds, lineOf, titleOf } from './history-lines';
import type { RecordScreen } from './screen';

const MOST = 50;

/** What happened to this person, out of the ledger. */
export function HistoryTab({ t, clock, officer, record: { timeline } }: RecordScreen) {
  const isReviewer = officer.does('audit.view');
  const entries = folded(timeline).map(({ entry, count }) => ({
    ...lineOf(t, clock, entry),
    title: (
      <span data-kind={kindOf(entry)}>
        {titleOf(t, entry)}
        {isReviewer && (
          <TextLink href={`/audit?entry=${entry.id}`} className="ml-2 text-office font-normal print:hidden">
            {t('audit.link.entry')}
            <span className="sr-only"> ({clock.full(entry.at)})</span>
          </TextLink>
        )}
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
