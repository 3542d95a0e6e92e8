'use client';

import type { FormWords } from '@/app/act-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { SmallForm } from '../cases/small-form';
import { releaseAction, takeAction } from './actions';

type TakeProps = { approvalId: string; label: string; form: FormWords };

const Problem = ({ children }: { children: string }) => (
  <p role="alert" className="mt-2 font-semibold text-danger">
    {children}
  </p>
);

/** For a quarter of an hour nobody else decides on it. */
export const TakeForm = ({ approvalId, label, hint, form }: TakeProps & { hint: string }) => (
  <SmallForm action={takeAction} words={form} fixed={{ approvalId }}>
    {({ problem, busy }) => (
      <>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SubmitButton waiting={form.sending} busy={busy}>
            {label}
          </SubmitButton>
          <span className="text-ink-2">{hint}</span>
        </div>
        {problem && <Problem>{problem}</Problem>}
      </>
    )}
  </SmallForm>
);

export const ReleaseForm = ({ approvalId, label, form }: TakeProps) => (
  <SmallForm action={releaseAction} words={form} fixed={{ approvalId }}>
    {({ problem, busy }) => (
      <>
        <SubmitButton variant="quiet" waiting={form.sending} busy={busy}>
          {label}
        </SubmitButton>
        {problem && <Problem>{problem}</Problem>}
      </>
    )}
  </SmallForm>
);
