'use client';

import { ActForm, type FormWords } from '@/app/act-form';
import { DeclaredTick } from '@/app/declared-tick';
import { SubmitButton } from '@/components/ui/submit-button';
import { signStatementAction } from './actions';

type StatementFormProps = { words: Record<'declare' | 'declareHint' | 'submit', string>; form: FormWords };

// A whole new page: the office begins.
const begin = () => window.location.replace('/');

export const StatementForm = ({ words, form }: StatementFormProps) => (
  <ActForm action={signStatementAction} words={form} onDone={begin} stay className="grid gap-5">
    {({ fields, busy }) => (
      <>
        <DeclaredTick label={words.declare} hint={words.declareHint} error={fields.declared} />
        <div>
          <SubmitButton waiting={form.sending} busy={busy}>
            {words.submit}
          </SubmitButton>
        </div>
      </>
    )}
  </ActForm>
);
