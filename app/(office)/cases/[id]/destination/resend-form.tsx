'use client';

import { SubmitButton } from '@/components/ui/submit-button';
import { SmallForm } from '../../small-form';
import { sendCodeAction } from '../actions';
import type { ContactProps } from './contact-block';

/** Another code to the same contact; the one before it ends. */
export const ResendForm = ({ caseId, channel, words, form, contact }: ContactProps & { contact: string }) => (
  <SmallForm action={sendCodeAction} words={form} fixed={{ caseId, channel, contact }} className="max-w-80">
    {({ problem, busy }) => (
      <>
        <SubmitButton variant="quiet" size="office" waiting={form.sending} busy={busy}>
          {words.resend}
        </SubmitButton>
        {problem && (
          <p role="alert" className="px-3.5 text-office font-semibold text-danger">
            {problem}
          </p>
        )}
      </>
    )}
  </SmallForm>
);
