'use client';

import { ActForm, type FormWords } from '@/app/act-form';
import { ButtonLink } from '@/components/ui/button-link';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import { noteOwnNikAction } from './actions';

type NikFormProps = { words: Record<'nik' | 'submit' | 'skip', string>; form: FormWords };

export const NikForm = ({ words, form }: NikFormProps) => (
  <ActForm action={noteOwnNikAction} words={form} className="grid gap-5">
    {({ fields, busy }) => (
      <>
        <TextInput name="nik" label={words.nik} error={fields.nik} look="digits" inputMode="numeric" autoFocus />
        <div className="flex flex-wrap gap-2">
          <SubmitButton waiting={form.sending} busy={busy}>
            {words.submit}
          </SubmitButton>
          <ButtonLink variant="quiet" href="/sign-in/setup?nik=none">
            {words.skip}
          </ButtonLink>
        </div>
      </>
    )}
  </ActForm>
);
