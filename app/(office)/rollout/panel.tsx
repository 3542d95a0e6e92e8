'use client';

import { IconChevronDown } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { classes } from '@/components/ui/classes';

type PanelProps = {
  summary: string;
  /** In place of the words, which are said all the same. */
  icon?: ReactNode;
  isChosen: boolean;
  children: ReactNode;
};

function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>) {
  const panel = event.currentTarget;
  if (event.key !== 'Escape' || !panel.open) return;
  panel.open = false;
  panel.querySelector('summary')?.focus();
}

/** What is asked for rarely, behind a word: opens without a script, one at a time. */
export const Panel = ({ summary, icon, isChosen, children }: PanelProps) => (
  <details name="rollout-panel" className="relative" onKeyDown={closeOnEscape}>
    <summary
      title={icon ? summary : undefined}
      className={classes(
        'flex min-h-control list-none items-center gap-1.5 rounded-md border px-3 font-semibold hover:bg-surface-2',
        isChosen ? 'border-primary bg-primary-soft' : 'border-field bg-surface',
      )}
    >
      {icon}
      <span className={icon ? 'sr-only' : undefined}>{summary}</span>
      <IconChevronDown size={16} stroke={2} aria-hidden="true" />
    </summary>
    <div className="absolute z-20 mt-1 w-80 max-w-[calc(100vw-3rem)] rounded-md border border-line bg-surface p-3 shadow-[0_8px_24px_rgb(0_0_0/0.14)]">
      {children}
    </div>
  </details>
);
