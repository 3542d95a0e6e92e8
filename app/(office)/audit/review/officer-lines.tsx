'use client';

import { useCallback, useState } from 'react';
import { FlagButton, type FlagWords } from '@/app/(office)/audit/review-flag';
import { ReviewedButton, type ReviewedWords } from '@/app/(office)/audit/review-reviewed';
import type { FormWords } from '@/app/act-form';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { TextLink } from '@/components/ui/link';
import type { ShownLine, ShownOfficer } from './line-words';

type Words = FlagWords & ReviewedWords & Record<'profile' | 'selectAll' | 'select' | 'flagOf' | 'reviewOf', string>;
type OfficerLinesProps = { officer: ShownOfficer; words: Words; form: FormWords };
const named = (text: string, what: string) => text.replace('{what}', what);

/** What waits of one officer. Space selects a line; what is selected is reviewed at once. */
export function OfficerLines({ officer, words, form }: OfficerLinesProps) {
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set());
  const ids = officer.lines.map(({ id }) => id).filter((id) => picked.has(id));
  const toggle = useCallback((id: number) => setPicked((before) => before.symmetricDifference(new Set([id]))), []);
  const pickAll = () =>
    setPicked(new Set(ids.length === officer.lines.length ? [] : officer.lines.map(({ id }) => id)));
  return (
    <Card
      padding="edge"
      title={officer.name}
      actions={<TextLink href={`/audit/officers/${officer.id}`}>{words.profile}</TextLink>}
    >
      <div className="flex min-h-13 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line px-card py-2">
        <label className="flex min-h-6 items-center gap-3 font-medium">
          <input
            type="checkbox"
            checked={ids.length > 0 && ids.length === officer.lines.length}
            onChange={pickAll}
            className="size-5 accent-primary"
          />
          {words.selectAll} ({ids.length}/{officer.lines.length})
        </label>
        {ids.length > 0 && (
          <ReviewedButton entryIds={ids} words={words} form={form} label={named(words.reviewOf, String(ids.length))} />
        )}
      </div>
      <ul className="divide-y divide-line">
        {officer.lines.map((line) => (
          <Line key={line.id} {...{ line, words, form, toggle }} isPicked={picked.has(line.id)} />
        ))}
      </ul>
    </Card>
  );
}

type LineProps = {
  line: ShownLine;
  words: Words;
  form: FormWords;
  isPicked: boolean;
  toggle: (id: number) => void;
};

function Line({ line, words, form, isPicked, toggle }: LineProps) {
  const pick = useCallback(() => toggle(line.id), [toggle, line.id]);
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-card py-2.5 has-checked:bg-primary-soft">
      <label className="flex min-w-0 flex-1 basis-64 items-start gap-3">
        <input
          type="checkbox"
          checked={isPicked}
          onChange={pick}
          aria-label={named(words.select, line.name)}
          className="size-5 shrink-0 accent-primary"
        />
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="font-medium">{line.title}</span>
            {line.chips.map((chip) => (
              <Chip key={chip} tone="warning">
                {chip}
              </Chip>
            ))}
          </span>
          <span className="block text-ink-2 tabular wrap-anywhere">
            {[line.when, line.about].filter(Boolean).join(' · ')}
          </span>
        </span>
      </label>
      <FlagButton entryId={line.id} words={words} form={form} label={named(words.flagOf, line.name)} />
    </li>
  );
}
