'use client';

import type { FormWords } from '@/app/act-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { SmallForm } from '../../small-form';
import { flagAction } from '../actions';

type FlagFormProps = { caseId: string; flag: 'fraud-flagged' | 'supervisor-called'; label: string; form: FormWords };

/** One press, no questions: there is somebody standing at the counter. */
export const FlagForm = ({ caseId, flag, label, form }: FlagFormProps) => (
  <SmallForm action={flagAction} words={form} fixed={{ caseId, flag }}>
    {({ problem, busy }) => (
      <>
        <SubmitButton variant="secondary" waiting={form.sending} busy={busy}>
          {label}
        </SubmitButton>
        {problem && (
          <p role="alert" className="mt-2 font-semibold text-danger">
            {problem}
          </p>
        )}
      </>
    )}
  </SmallForm>
);
