'use client';

import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';

type RecordTab = { key: string; label: string; count?: number; panel: ReactNode };
type RecordTabsProps = { label: string; start: string; tabs: readonly RecordTab[] };

const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** All parts are here already, so turning to one needs no network. The address remembers which, for a reload. */
export function RecordTabs({ label, start, tabs }: RecordTabsProps) {
  const id = useId();
  const [current, setCurrent] = useState(tabs.some(({ key }) => key === start) ? start : (tabs[0]?.key ?? ''));
  const turnTo = (key: string) => {
    setCurrent(key);
    window.history.replaceState(null, '', key === tabs[0]?.key ? window.location.pathname : `?tab=${key}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const next = step && tabs[(tabs.findIndex(({ key }) => key === current) + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    turnTo(next.key);
    document.getElementById(`${id}-${next.key}`)?.focus();
  };
  return (
    <>
      <div
        role="tablist"
        aria-label={label}
        onKeyDown={onKeyDown}
        className="no-print mb-6 flex flex-wrap gap-x-1 border-b border-line"
      >
        {tabs.map(({ key, label: text, count }) => (
          <button
            key={key}
            id={`${id}-${key}`}
            type="button"
            role="tab"
            aria-selected={key === current}
            aria-controls={`${id}-${key}-panel`}
            tabIndex={key === current ? 0 : -1}
            onClick={() => turnTo(key)}
            className="focus-inside -mb-px flex min-h-control items-center gap-2 rounded-t-sm border-b-3 border-transparent px-3 font-medium text-ink-2 hover:border-field hover:text-ink aria-selected:border-primary aria-selected:text-ink"
          >
            {text}
            {count !== undefined && (
              <span className="min-w-6 rounded-sm bg-surface-2 px-1.5 text-center text-meta font-semibold tabular">
                {count}
              </span>
            )}
          </button>
        ))}
      </div>
      {tabs.map(({ key, panel }) => (
        <div
          key={key}
          id={`${id}-${key}-panel`}
          role="tabpanel"
          aria-labelledby={`${id}-${key}`}
          hidden={key !== current}
        >
          {panel}
        </div>
      ))}
    </>
  );
}
