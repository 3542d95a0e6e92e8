import { IconSettings } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { classes } from './classes';

export type TimelineEntry = {
  id: string;
  /** Short and in the past tense: "Kredensial diblokir". */
  title: ReactNode;
  /** Who did it; without one the system did. */
  actor?: { name: string; initials: string } | undefined;
  detail?: ReactNode;
  relative: string;
  /** With its zone: "22 Nov 2026 10.03 WIB". */
  absolute: string;
  dateTime: string;
  action?: ReactNode;
};

/** Newest first, as given. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className="group relative flex gap-3 pb-5 last:pb-0">
          <span aria-hidden="true" className="absolute top-9 bottom-1 left-4 w-px bg-line group-last:hidden" />
          <Dot entry={entry} />
          <div className="mt-[calc((2rem-var(--body-line))/2)] min-w-0 flex-1">
            <p className={classes('wrap-anywhere', entry.actor ? 'font-semibold' : 'text-ink-2')}>
              {entry.title}
              {entry.actor && <span className="font-normal"> · {entry.actor.name}</span>}
            </p>
            {entry.detail && <div className="text-ink-2 wrap-anywhere">{entry.detail}</div>}
            <p className="text-office text-ink-3 tabular">
              {entry.relative} ·{' '}
              <time dateTime={entry.dateTime} className="whitespace-nowrap">
                {entry.absolute}
              </time>
            </p>
          </div>
          {entry.action && <div className="no-print mt-[calc((2rem-var(--body-line))/2)] shrink-0">{entry.action}</div>}
        </li>
      ))}
    </ol>
  );
}

function Dot({ entry }: { entry: TimelineEntry }) {
  return (
    <span
      aria-hidden="true"
      className={classes(
        'grid size-8 shrink-0 place-items-center rounded-full text-meta font-semibold',
        entry.actor ? 'bg-primary-soft text-ink' : 'bg-surface-2 text-ink-3',
      )}
    >
      {entry.actor ? entry.actor.initials : <IconSettings size={16} stroke={1.75} />}
    </span>
  );
}
