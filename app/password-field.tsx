'use client';

import { type KeyboardEvent, useState } from 'react';
import { TextInput } from '@/components/ui/text-input';

export type PasswordWords = Record<'show' | 'hide' | 'capsLock', string>;
type PasswordFieldProps = {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  words: PasswordWords;
  use: 'current-password' | 'new-password';
  autoFocus?: boolean;
};

/** Password managers and pasting are welcome; what was typed can be looked at. */
export function PasswordField({ label, hint, error, words, use, autoFocus }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  const [isCapsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <TextInput
      name="password"
      type={isShown ? 'text' : 'password'}
      label={label}
      hint={isCapsLock ? words.capsLock : hint}
      error={error}
      autoComplete={use}
      autoCapitalize="none"
      spellCheck={false}
      autoFocus={autoFocus}
      data-focus-first={autoFocus}
      required
      onKeyUp={watchCapsLock}
      end={
        <button
          type="button"
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
          className="-mr-1 min-h-8 rounded-sm px-2 font-medium text-link hover:bg-surface-2"
        >
          {isShown ? words.hide : words.show}
        </button>
      }
    />
  );
}
