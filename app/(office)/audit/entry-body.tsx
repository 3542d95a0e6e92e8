'use client';

import { useState } from 'react';
import { StatusChip } from '@/app/(office)/status-chips';
import type { FormWords } from '@/app/act-form';
import type { ChoiceOption } from '@/components/ui/choice';
import { classes } from '@/components/ui/classes';
import { ChangeTable } from './change-table';
import type { AuditWords } from './columns';
import { Facts, Links, Siblings } from './entry-parts';
import type { EntryWords } from './entry-words';
import { FlagButton, type FlagWords } from './review-flag';
import { ReviewedButton, type ReviewedWords } from './review-reviewed';

export type RevealReasons = readonly ChoiceOption[];
/** Of review work: marking an entry as looked at, and flagging it. */
export type JudgeWords = FlagWords & ReviewedWords;
type EntryBodyProps = {
  entry: EntryWords;
  words: AuditWords;
  form: FormWords;
  reasons: RevealReasons;
  judging: JudgeWords;
  onOpen: (id: string) => void;
};

const sections = ['summary', 'raw'] as const;

/** A sentence first, then what changed, then everything else there is. */
export function EntryBody({ entry, words, form, reasons, judging, onOpen }: EntryBodyProps) {
  const [section, setSection] = useState<(typeof sections)[number]>('summary');
  return (
    <div className="grid gap-4">
      <div>
        <h2 className="text-section font-semibold">{entry.title}</h2>
        <p className="mt-0.5 text-ink-2 tabular">{entry.when}</p>
        <p className="mt-2 flex flex-wrap gap-2">
          <StatusChip {...entry.outcome} />
          {entry.flags.map((flag) => (
            <StatusChip key={flag} tone="warning" word={flag} />
          ))}
          {entry.isOwn && <StatusChip tone="info" word={words.own} />}
        </p>
      </div>
      <p className="rounded-md bg-surface-2 px-4 py-3 wrap-anywhere">{entry.sentence}</p>
      {entry.mayJudge && (
        <div className="no-print flex flex-wrap gap-2">
          <ReviewedButton entryIds={[entry.number]} words={judging} form={form} />
          <FlagButton entryId={entry.number} words={judging} form={form} />
        </div>
      )}
      <fieldset className="no-print flex gap-1 border-b border-line">
        <legend className="sr-only">{words.entry.tabs}</legend>
        {sections.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={section === name}
            onClick={() => setSection(name)}
            className={classes(
              'focus-inside -mb-px min-h-9 border-b-3 px-3 font-medium',
              section === name ? 'border-primary text-ink' : 'border-transparent text-ink-2 hover:border-field',
            )}
          >
            {words.entry.tab[name]}
          </button>
        ))}
      </fieldset>
      {section === 'raw' ? (
        <Raw raw={entry.raw} hint={words.entry.rawHint} />
      ) : (
        <Summary {...{ entry, words, form, reasons, onOpen }} />
      )}
      <p className="border-t border-line pt-3">
        <StatusChip {...entry.proof} />
      </p>
    </div>
  );
}

const Raw = ({ raw, hint }: { raw: string; hint: string }) => (
  <div>
    <p className="mb-2 text-ink-3">{hint}</p>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard */}
    <pre tabIndex={0} className="overflow-x-auto rounded-md bg-surface-2 p-3 text-meta">
      {raw}
    </pre>
  </div>
);

function Summary({ entry, words, form, reasons, onOpen }: Omit<EntryBodyProps, 'judging'>) {
  return (
    <>
      <section aria-label={words.entry.changes}>
        <h3 className="mb-2 font-semibold">{words.entry.changes}</h3>
        {entry.changes.length === 0 && <p className="text-ink-2">{words.entry.noChanges}</p>}
        <div className="grid gap-4">
          {entry.changes.map((change) => (
            <ChangeTable key={change.index} {...{ entryId: entry.id, change, words, form, reasons }} />
          ))}
        </div>
      </section>
      <Facts facts={entry.facts} />
      {entry.siblings.length > 0 && <Siblings entry={entry} words={words} onOpen={onOpen} />}
      <Links title={words.entry.filterBy} links={entry.links.filters} />
      <Links title={words.entry.links} links={entry.links.pages} />
    </>
  );
}
