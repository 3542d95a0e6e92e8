'use client';

import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import { SmallForm } from '../../small-form';
import { sendCodeAction } from '../actions';
import type { ContactProps } from './contact-block';

const keyboards = {
  sms: { type: 'tel', inputMode: 'tel', maxLength: 24, look: 'digits' },
  email: { type: 'email', inputMode: 'email', maxLength: 254, look: 'normal' },
} as const;

/** A number or an address as typed, and the code sent to it. */
export function ContactForm({ caseId, channel, words, form, onSent }: ContactProps & { onSent: () => void }) {
  return (
    <SmallForm action={sendCodeAction} words={form} fixed={{ caseId, channel }} onDone={onSent}>
      {({ problem, busy }) => (
        <div className="flex flex-wrap items-end gap-3">
          <TextInput
            {...keyboards[channel]}
            id={`contact-${channel}`}
            name="contact"
            label={words[channel].label}
            hint={words[channel].hint}
            error={problem}
            className="min-w-0 flex-1 basis-72"
          />
          <SubmitButton variant="secondary" waiting={form.sending} busy={busy}>
            {words.send}
          </SubmitButton>
        </div>
      )}
    </SmallForm>
  );
}
