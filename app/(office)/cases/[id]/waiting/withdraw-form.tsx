'use client';

import type { FormWords } from '@/app/act-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { SmallForm } from '../../small-form';
import { withdrawAction } from '../actions';

type WithdrawProps = { approvalId: string; label: string; hint: string; form: FormWords };

/** Takes the request back, as long as nobody has decided. */
export const WithdrawForm = ({ approvalId, label, hint, form }: WithdrawProps) => (
  <SmallForm action={withdrawAction} words={form} fixed={{ approvalId }}>
    {({ problem, busy }) => (
      <>
        <div className="flex flex-wrap items-center gap-x-3">
          <SubmitButton variant="quiet" waiting={form.sending} busy={busy}>
            {label}
          </SubmitButton>
          <span className="text-office text-ink-2">{hint}</span>
        </div>
        {problem && (
          <p role="alert" className="mt-2 font-semibold text-danger">
            {problem}
          </p>
        )}
      </>
    )}
  </SmallForm>
);
