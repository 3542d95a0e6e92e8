'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import type { WalletWords } from './wallet-words';

type PinFormProps = {
  words: WalletWords['offer'];
  isBusy: boolean;
  /** What the issuer said of the last try. */
  problem: string | undefined;
  onPin: (pin: string) => void;
};

const DIGITS = 6;

export function PinForm({ words, isBusy, problem, onPin }: PinFormProps) {
  const input = useRef<HTMLInputElement>(null);
  const [pin, setPin] = useState('');
  const [isShort, setShort] = useState(false);
  useEffect(() => {
    if (problem) input.current?.select();
  }, [problem]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setShort(pin.length !== DIGITS);
    if (pin.length === DIGITS) onPin(pin);
    else input.current?.focus();
  };
  return (
    <form method="post" onSubmit={submit} className="grid gap-4" noValidate>
      <div aria-live="assertive">
        <TextInput
          ref={input}
          name="pin"
          label={words.pin}
          hint={words.pinHint}
          error={isShort ? words.pinShort : problem}
          look="search"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={pin}
          readOnly={isBusy}
          onChange={({ currentTarget }) => setPin(currentTarget.value.replace(/\D/g, '').slice(0, DIGITS))}
        />
      </div>
      <SubmitButton waiting={words.sending} busy={isBusy}>
        {words.submit}
      </SubmitButton>
    </form>
  );
}
