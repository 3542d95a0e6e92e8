'use client';

import { type ReactNode, useState } from 'react';
import { classes } from '@/components/ui/classes';

type Option = { kind: string; label: string; isEmpty: boolean };
type HistoryFilterProps = { label: string; none: string; options: readonly Option[]; children: ReactNode };

/** Hides the lines of other kinds; each line says its kind in `data-kind`. */
const only: Record<string, string> = {
  credential: '[&_li:not(:has([data-kind=credential]))]:hidden',
  case: '[&_li:not(:has([data-kind=case]))]:hidden',
  access: '[&_li:not(:has([data-kind=access]))]:hidden',
  message: '[&_li:not(:has([data-kind=message]))]:hidden',
};

export function HistoryFilter({ label, none, options, children }: HistoryFilterProps) {
  const [kind, setKind] = useState('all');
  const isEmpty = options.find((option) => option.kind === kind)?.isEmpty;
  return (
    <>
      <fieldset className="no-print mb-5 flex flex-wrap gap-2">
        <legend className="sr-only">{label}</legend>
        {options.map((option) => (
          <button
            key={option.kind}
            type="button"
            aria-pressed={option.kind === kind}
            onClick={() => setKind(option.kind)}
            className="min-h-9 rounded-md border border-line px-3 text-office font-medium text-ink-2 hover:bg-surface-2 aria-pressed:border-primary aria-pressed:bg-primary-soft aria-pressed:text-ink"
          >
            {option.label}
          </button>
        ))}
      </fieldset>
      {isEmpty && <p className="text-ink-2">{none}</p>}
      <div className={classes(only[kind])}>{children}</div>
    </>
  );
}
