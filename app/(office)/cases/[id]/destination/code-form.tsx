'use client';

import { useEffect, useRef } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import { SmallForm } from '../../small-form';
import { confirmCodeAction } from '../actions';
import type { ContactProps } from './contact-block';

/** Six digits the resident reads out, from the phone or inbox that was named. */
export function CodeForm({ caseId, channel, words, form, focus }: ContactProps & { focus: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus) input.current?.focus();
  }, [focus]);
  return (
    <SmallForm action={confirmCodeAction} words={form} fixed={{ caseId, channel }}>
      {({ problem, busy }) => (
        <div className="flex flex-wrap items-end gap-3">
          <TextInput
            ref={input}
            id={`code-${channel}`}
            name="code"
            label={words.code}
            hint={words.codeHint}
            error={problem}
            look="digits"
            inputMode="numeric"
            maxLength={8}
            className="min-w-0 flex-1 basis-72"
          />
          <SubmitButton variant="secondary" waiting={form.sending} busy={busy}>
            {words.confirm}
          </SubmitButton>
        </div>
      )}
    </SmallForm>
  );
}
