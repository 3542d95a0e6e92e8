'use client';

import { type ReactNode, useState } from 'react';
import { ThreeState } from '@/components/ui/three-state';
import { showTime } from '@/lib/format/time';
import type { Clock } from '../../clock';
import type { IdentityWords, SeenSoFar } from './identity-form';

type CheckRowsProps = {
  words: Pick<IdentityWords, 'checks' | 'checksHint' | 'rows'>;
  clock: Pick<Clock, 'zone' | 'locale'>;
  errors: Record<string, string>;
  onNote: (seen: SeenSoFar) => void;
  /** What belongs to the last row once the document matches. */
  children: ReactNode;
};

const checks = ['present', 'face', 'reader', 'document'] as const;
const results = ['match', 'mismatch', 'unavailable'] as const;
type Check = (typeof checks)[number];

/** Four rows, three answers each, none given beforehand; each is stamped with the minute it was given. */
export function CheckRows({ words, clock, errors, onNote, children }: CheckRowsProps) {
  const [stamps, setStamps] = useState<Partial<Record<Check, string>>>({});
  const choose = (check: Check, value: string) => {
    setStamps((before) => ({ ...before, [check]: showTime(new Date(), clock.zone, clock.locale) }));
    const result = results.find((one) => one === value);
    if (result) onNote({ [check]: result });
  };
  return (
    <section aria-label={words.checks} className="rounded-md border border-line bg-surface">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 px-card pt-card">
        <h2 className="text-section font-semibold">{words.checks}</h2>
        <p className="text-office text-ink-3 max-sm:hidden">{words.checksHint}</p>
      </div>
      <div className="divide-y divide-line px-card pt-2 pb-2">
        {checks.map((check) => {
          const { label, hint, match, mismatch, unavailable } = words.rows[check];
          return (
            <div key={check} className="py-4">
              <ThreeState
                name={check}
                label={label}
                hint={hint}
                error={errors[check]}
                stamp={stamps[check]}
                onChoose={(value) => choose(check, value)}
                options={[
                  { value: 'match', label: match },
                  { value: 'mismatch', label: mismatch },
                  { value: 'unavailable', label: unavailable },
                ]}
              />
              {check === 'document' && children}
            </div>
          );
        })}
      </div>
    </section>
  );
}
