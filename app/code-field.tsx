import type { Ref } from 'react';
import { TextInput } from '@/components/ui/text-input';

type CodeFieldProps = {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
};

/** Six digits out of an authenticator app: typed, pasted with blanks, or filled in by the browser. */
export const CodeField = ({ label, hint, error, inputRef }: CodeFieldProps) => (
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
    autoFocus
    data-focus-first
    required
    className="max-w-64"
  />
);
