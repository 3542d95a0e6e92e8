'use client';

import type { KeyboardEvent } from 'react';
import { TextInput } from '@/components/ui/text-input';
import type { SearchWords } from './search-words';
import { currentVisit, keepVisit } from './visit';

type VisitFieldsProps = {
  words: SearchWords['visit'];
  /** Enter in the queue number: where a scanner may have sent a NIK. */
  onEnter: (text: string) => void;
};

const MOST_DIGITS = 5;

/** What the look-up is for, and whose turn it is. The ordinary answer is given beforehand: a scan alone is enough. */
export function VisitFields({ words, onEnter }: VisitFieldsProps) {
  const { purpose: chosen, queueNumber } = currentVisit();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const { value } = event.currentTarget;
    // A NIK that was scanned into this field goes where it belongs, and does not stay here.
    if (value.replace(/\D/g, '').length > MOST_DIGITS) {
      event.currentTarget.value = '';
      keepVisit({ queueNumber: '' });
    }
    onEnter(value);
  };
  return (
    <div data-density="office" className="flex flex-wrap items-end gap-x-5 gap-y-3">
      <fieldset className="min-w-0">
        <legend className="font-semibold">{words.purpose}</legend>
        <div className="mt-2 flex flex-wrap gap-1.5">
          {words.purposes.map(({ value, label }) => (
            <label
              key={value}
              className="focus-row flex min-h-control items-center gap-1.5 rounded-md border border-line bg-surface px-2.5 has-checked:border-primary has-checked:bg-primary-soft hover:bg-surface-2"
            >
              <input
                type="radio"
                name="purpose"
                value={value}
                defaultChecked={value === chosen}
                onChange={() => keepVisit({ purpose: value })}
                className="size-4 shrink-0 accent-primary"
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      <TextInput
        name="queueNumber"
        label={words.queue}
        placeholder={words.queueHint}
        defaultValue={queueNumber}
        maxLength={20}
        autoCapitalize="characters"
        spellCheck={false}
        className="w-32"
        onChange={(event) => keepVisit({ queueNumber: event.target.value })}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
