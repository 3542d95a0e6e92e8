'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/text-input';

type WhenInputProps = {
  words: { occurredOn: string; dateHint: string; today: string; yesterday: string };
  mark: string;
  days: { today: string; yesterday: string };
  error: string | undefined;
};

/** `22112026` as somebody types it on the number block becomes `22-11-2026`. */
export const withHyphens = (text: string) =>
  text.trim().replace(/^(\d{2})[./ ]?(\d{2})[./ ]?(\d{4})$/, (_all, day, month, year) => `${day}-${month}-${year}`);

/** A day of the past: mostly today or yesterday, so those are one press. */
export function WhenInput({ words, mark, days, error }: WhenInputProps) {
  const [value, setValue] = useState('');
  const quick = (day: string, label: string) => (
    <Button className="px-3!" aria-pressed={value === day} onClick={() => setValue(day)}>
      {label}
    </Button>
  );
  return (
    <div className="flex flex-wrap items-end gap-2">
      <TextInput
        name="occurredOn"
        label={words.occurredOn}
        mark={mark}
        placeholder={words.dateHint}
        error={error}
        look="digits"
        inputMode="numeric"
        maxLength={10}
        className="min-w-36 flex-1"
        value={value}
        onChange={(event) => setValue(event.target.value)}
        onBlur={() => setValue(withHyphens)}
      />
      {quick(days.today, words.today)}
      {quick(days.yesterday, words.yesterday)}
    </div>
  );
}
