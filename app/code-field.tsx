import type { Ref } from 'react';
import { TextInput } from '@/components/ui/text-input';

type CodeFieldProps = {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
};

/** Six digits out of an authenticator app: typed, pasted with blanks, or filled in by the browser. */
export const CodeField = ({ label, hint, error, inputRef, autoFocus = true }: CodeFieldProps) => (
  <TextInput
    name="code"
    look="digits"
    label={label}
    hint={hint}
    error={error}
    ref={inputRef}
    inputMode="numeric"
    autoComplete="one-time-code"
    spellCheck={false}
    autoFocus={autoFocus}
    data-focus-first
    required
    className="[&_input]:max-w-64"
  />
);
