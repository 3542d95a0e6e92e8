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
  return (
    <div className="flex flex-wrap items-end gap-3">
      <TextInput
        name="occurredOn"
        label={words.occurredOn}
        mark={mark}
        hint={words.dateHint}
        error={error}
        look="digits"
        inputMode="numeric"
        maxLength={10}
        className="w-52"
        value={value}
        onChange={(event) => setValue(event.target.value)}
        onBlur={() => setValue(withHyphens)}
      />
      <Button aria-pressed={value === days.today} onClick={() => setValue(days.today)}>
        {words.today}
      </Button>
      <Button aria-pressed={value === days.yesterday} onClick={() => setValue(days.yesterday)}>
        {words.yesterday}
      </Button>
    </div>
  );
}
