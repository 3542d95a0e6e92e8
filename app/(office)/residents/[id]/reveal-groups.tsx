'use client';

import { useCallback, useState } from 'react';
import { filled } from '@/app/(office)/filled';
import type { Revealed, RevealGroup } from '@/lib/residents/reveal';
import { RevealDialog } from './reveal-dialog';
import type { RevealWords } from './reveal-words';

export type HiddenGroup = { group: RevealGroup; name: string; masked: string };
type Shown = Partial<Record<RevealGroup, Revealed>>;
type RevealGroupsProps = { residentId: string; groups: readonly HiddenGroup[]; words: RevealWords };

/** The parts of a record that are shown one at a time, for a reason. What is shown is gone when the page is left. */
export function RevealGroups({ residentId, groups, words }: RevealGroupsProps) {
  const [shown, setShown] = useState<Shown>({});
  const [asking, setAsking] = useState<HiddenGroup>();
  const [reason, setReason] = useState<string>();
  const show = useCallback((result: unknown) => {
    const { group, fields } = result as { group: RevealGroup; fields: Revealed };
    setShown((before) => ({ ...before, [group]: fields }));
    setAsking(undefined);
  }, []);
  const hide = (group: RevealGroup) => setShown(({ [group]: _, ...others }) => others);
  return (
    <>
      <dl className="mt-2.5">
        {groups.map((one) => {
          const fields = shown[one.group];
          return (
            <div key={one.group} className="border-t border-line py-2.5">
              <dt className="text-office text-ink-3">{one.name}</dt>
              <dd className="flex items-start justify-between gap-4">
                <div className="min-w-0 flex-1">
                  {fields ? (
                    <Fields fields={fields} words={words} />
                  ) : (
                    <Masked text={one.masked} hidden={words.hidden} />
                  )}
                </div>
                <button
                  type="button"
                  className="no-print min-h-6 shrink-0 rounded-sm text-office font-semibold text-link underline underline-offset-3 hover:decoration-2"
                  aria-label={filled(fields ? words.hideGroup : words.showGroup, one.name)}
                  aria-haspopup={fields ? undefined : 'dialog'}
                  onClick={() => (fields ? hide(one.group) : setAsking(one))}
                >
                  {fields ? words.hide : words.show}
                </button>
              </dd>
            </div>
          );
        })}
      </dl>
      <RevealDialog
        {...{ residentId, asking, reason, words }}
        onReason={setReason}
        onShow={show}
        onClose={() => setAsking(undefined)}
      />
    </>
  );
}

function Masked({ text, hidden }: { text: string; hidden: string }) {
  return (
    <>
      <span className="sr-only">{hidden}</span>
      <span aria-hidden="true" className="tabular text-ink-2 wrap-anywhere">
        {text}
      </span>
    </>
  );
}

function Fields({ fields, words }: { fields: Revealed; words: RevealWords }) {
  if (fields.length === 0) return <p className="text-ink-2">{words.empty}</p>;
  return (
    <dl className="mt-1 grid gap-x-8 gap-y-1.5 sm:grid-cols-2">
      {fields.map(({ name, value }) => (
        <div key={name} className={fields.length === 1 ? 'sm:col-span-2' : undefined}>
          {fields.length > 1 && <dt className="text-meta text-ink-3">{words.fields[name] ?? name}</dt>}
          <dd className="font-medium tabular wrap-anywhere">{words.glosses[name]?.[value] ?? value}</dd>
        </div>
      ))}
    </dl>
  );
}
