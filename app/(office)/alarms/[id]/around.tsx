import { isReason, titleOf } from '@/app/(office)/residents/[id]/history-lines';
import { TextLink } from '@/components/ui/link';
import type { AlarmView } from '@/lib/alarms/list';
import type { Screen } from '../../cases/screen';

type AroundProps = { screen: Screen; entries: AlarmView['entries'] };

/** The officer's acts as they stand in the ledger: what for, and which record by its mark alone. */
export function Around({ screen, entries }: AroundProps) {
  const { t, clock, officer } = screen;
  if (entries.length === 0) return <p className="px-card py-3 text-ink-2">{t('alarms.aroundNone')}</p>;
  return (
    <ol>
      {entries.map((entry) => (
        <li key={entry.id} className="flex gap-4 border-t border-line px-card py-2.5 first:border-t-0">
          <span className="shrink-0 text-ink-3 tabular">{clock.exact(entry.at)}</span>
          <span className="min-w-0 flex-1">
            <span className="block font-medium">
              {officer.does('audit.view') ? (
                <TextLink href={`/audit?entry=${entry.id}`}>{titleOf(t, entry)}</TextLink>
              ) : (
                titleOf(t, entry)
              )}
            </span>
            <span className="block text-ink-2">{aboutOf(screen, entry)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function aboutOf({ t }: Screen, { reason, queue, resident }: AlarmView['entries'][number]) {
  return [
    isReason(reason) && t(`reasons.${reason}`),
    queue && (queue === 'none' ? t('alarms.noQueue') : t('alarms.queue', { number: queue })),
    resident && t('alarms.residentOf', { mark: resident }),
  ]
    .filter(Boolean)
    .join(' · ');
}
