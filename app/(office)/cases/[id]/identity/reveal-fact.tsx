'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { revealResidentAction } from '@/app/(office)/residents/[id]/actions';
import type { FormWords } from '@/app/act-form';
import { Button } from '@/components/ui/button';
import type { Revealed } from '@/lib/residents/reveal';
import { SmallForm } from '../../small-form';

type RevealFactProps = {
  residentId: string;
  group: 'nik' | 'birth' | 'address';
  term: string;
  masked: ReactNode;
  show: string;
  showOf: string;
  /** Names of what may come back. */
  fields: Readonly<Record<string, string>>;
  form: FormWords;
};

const linesOf = (result: unknown) => (result as { fields: Revealed }).fields;

/** A masked fact and the button that shows it: group and reason go on record, the values do not. */
export function RevealFact({ residentId, group, term, masked, show, showOf, fields, form }: RevealFactProps) {
  const [lines, setLines] = useState<Revealed>();
  const value = useRef<HTMLElement>(null);
  useEffect(() => {
    if (lines) value.current?.focus({ preventScroll: true });
  }, [lines]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-b border-line py-2.5">
      <dt className="text-office text-ink-3">{term}</dt>
      <dd ref={value} tabIndex={-1} className="col-start-1 tabular wrap-anywhere">
        {lines ? <Lines lines={lines} fields={fields} /> : masked}
      </dd>
      {!lines && (
        <dd className="col-start-2 row-span-2 row-start-1">
          <SmallForm
            action={revealResidentAction}
            words={form}
            fixed={{ residentId, group, reason: 'identity' }}
            onDone={(result) => setLines(linesOf(result))}
            stay
          >
            {({ problem, busy }) => (
              <>
                <Button type="submit" variant="quiet" size="office" aria-label={showOf} aria-disabled={busy}>
                  {show}
                </Button>
                {problem && (
                  <p role="alert" className="text-office font-semibold text-danger">
                    {problem}
                  </p>
                )}
              </>
            )}
          </SmallForm>
        </dd>
      )}
    </div>
  );
}

function Lines({ lines, fields }: { lines: Revealed; fields: Readonly<Record<string, string>> }) {
  const [only] = lines;
  if (lines.length === 1 && only) return only.value;
  return lines.map(({ name, value }) => (
    <span key={name} className="block">
      <span className="text-office text-ink-3">{fields[name] ?? name}: </span>
      {value}
    </span>
  ));
}
