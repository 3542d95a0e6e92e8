'use client';

import { filled } from '@/app/(office)/filled';
import { zoneHere } from '@/app/verifikasi/times';
import { EmptyState } from '@/components/ui/empty-state';
import { showDateTime } from '@/lib/format/time';
import type { Locale } from '@/lib/i18n/messages';
import type { OwnRecord } from '@/lib/residents/read-own';
import { type Entry, folded, titleOf, whoOf, whyOf } from './history-lines';
import type { HistoryWords } from './history-words';

const MOST = 50;

type HistoryTabProps = { activity: OwnRecord['activity']; locale: Locale; words: HistoryWords };

/** Who looked at this resident's data or changed it. */
export function HistoryTab({ activity, locale, words }: HistoryTabProps) {
  if (activity.length === 0) return <EmptyState title={words.none} />;
  return (
    <>
      <p className="text-ink-2">{words.lead}</p>
      <ol aria-label={words.label} className="divide-y divide-line border-y border-line">
        {folded(activity).map(({ entry, count }) => (
          <Line key={entry.id} entry={entry} count={count} locale={locale} words={words} />
        ))}
      </ol>
      {activity.length === MOST && <p className="text-office text-ink-3">{words.last}</p>}
    </>
  );
}

type LineProps = { entry: Entry; count: number; locale: Locale; words: HistoryWords };

function Line({ entry, count, locale, words }: LineProps) {
  const why = whyOf(entry, words);
  return (
    <li className="grid gap-0.5 py-3">
      <p className="font-semibold">
        {titleOf(entry, words)}
        {count > 1 && <span className="font-normal text-ink-2"> {filled(words.times, count)}</span>}
      </p>
      <p className="text-ink-2">{whoOf(entry, words)}</p>
      {why && <p className="text-office text-ink-2">{why}</p>}
      <time dateTime={entry.at} className="text-office text-ink-3 tabular">
        {showDateTime(new Date(entry.at), zoneHere(), locale)}
      </time>
    </li>
  );
}
