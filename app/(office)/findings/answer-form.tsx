'use client';

import { ActForm, type FormWords } from '@/app/act-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { answerFindingAction } from './actions';

type AnswerFormProps = { findingId: string; words: Record<'label' | 'hint' | 'submit', string>; form: FormWords };

export const AnswerForm = ({ findingId, words, form }: AnswerFormProps) => (
  <ActForm action={answerFindingAction} words={form} fixed={{ findingId }} className="grid gap-4">
    {({ fields, busy }) => (
      <>
        <Textarea
          id={`answer-${findingId}`}
          name="answer"
          label={words.label}
          hint={words.hint}
          rows={4}
          maxLength={1000}
          error={fields.answer}
        />
        <div>
          <SubmitButton waiting={form.sending} busy={busy}>
            {words.submit}
          </SubmitButton>
        </div>
      </>
    )}
  </ActForm>
);
