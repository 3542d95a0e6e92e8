'use client';

import { currentVisit } from '@/app/(office)/visit';
import { TextInput } from '@/components/ui/text-input';
import { withHyphens } from './when-input';

type MoreFieldsProps = {
  words: Record<
    'more' | 'policeNote' | 'queueNumber' | 'policeLetterNumber' | 'policeLetterDate' | 'policeStation' | 'dateHint',
    string
  >;
  mark: string;
  errors: Record<string, string>;
};

/** Folded away: no rule asks for the letter to block or reissue an IKD, only for the card. */
export function MoreFields({ words, mark, errors }: MoreFieldsProps) {
  const { queueNumber, policeLetterNumber, policeLetterDate, policeStation } = errors;
  const wrong = Boolean(queueNumber ?? policeLetterNumber ?? policeLetterDate ?? policeStation);
  return (
    <details className="rounded-md border border-line bg-surface" open={wrong || undefined}>
      <summary className="rounded-md px-4 py-3 font-semibold">
        {words.more} <span className="ml-1 font-normal text-ink-3">({mark})</span>
      </summary>
      <div className="grid gap-4 px-4 pb-4 sm:grid-cols-2">
        <TextInput
          name="queueNumber"
          label={words.queueNumber}
          defaultValue={currentVisit().queueNumber}
          maxLength={20}
          error={queueNumber}
        />
        <p className="border-t border-line pt-4 text-ink-2 sm:col-span-2">{words.policeNote}</p>
        <TextInput
          name="policeLetterNumber"
          label={words.policeLetterNumber}
          maxLength={60}
          error={policeLetterNumber}
        />
        <TextInput
          name="policeLetterDate"
          label={words.policeLetterDate}
          placeholder={words.dateHint}
          error={policeLetterDate}
          look="digits"
          inputMode="numeric"
          maxLength={10}
          onBlur={(event) => {
            event.target.value = withHyphens(event.target.value);
          }}
        />
        <TextInput
          name="policeStation"
          label={words.policeStation}
          maxLength={80}
          error={policeStation}
          className="sm:col-span-2"
        />
      </div>
    </details>
  );
}
