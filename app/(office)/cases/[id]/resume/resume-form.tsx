'use client';

import { ActForm, type FormWords } from '@/app/act-form';
import { Choice, type ChoiceOption } from '@/components/ui/choice';
import { SubmitButton } from '@/components/ui/submit-button';
import { resumeAction } from '../actions';

type ResumeFormProps = {
  caseId: string;
  words: { reason: string; submit: string };
  reasons: readonly ChoiceOption[];
  form: FormWords;
};

export const ResumeForm = ({ caseId, words, reasons, form }: ResumeFormProps) => (
  <ActForm action={resumeAction} words={form} fixed={{ caseId }} className="grid gap-6">
    {({ fields, busy }) => (
      <>
        <Choice name="accessReason" label={words.reason} options={reasons} columns={2} error={fields.accessReason} />
        <div>
          <SubmitButton waiting={form.sending} busy={busy} shortcut="Ctrl+Enter">
            {words.submit}
          </SubmitButton>
        </div>
      </>
    )}
  </ActForm>
);
