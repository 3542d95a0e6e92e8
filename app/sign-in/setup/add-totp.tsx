'use client';

import { useRef } from 'react';
import { ActForm, type FormWords } from '@/app/act-form';
import { CodeField } from '@/app/code-field';
import { PracticeCode, type PracticeWords } from '@/app/practice-code';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Practice } from '@/lib/officers/practice-authenticator';
import { enrolTotpAction } from './actions';

type AddTotpProps = {
  token: string;
  words: Record<'totpCode' | 'totpCodeHint' | 'totpSubmit', string>;
  form: FormWords;
  practice: Practice | undefined;
  practiceWords: PracticeWords;
  onDone?: () => void;
};

/** A first code shows that the secret arrived in the app. */
export function AddTotp({ token, words, form, practice, practiceWords, onDone }: AddTotpProps) {
  const field = useRef<HTMLInputElement>(null);
  const use = (code: string) => {
    if (!field.current) return;
    field.current.value = code;
    field.current.form?.requestSubmit();
  };
  return (
    <ActForm action={enrolTotpAction} words={form} fixed={{ token }} onDone={onDone} className="grid gap-5">
      {({ fields, busy }) => (
        <>
          {practice && <PracticeCode practice={practice} words={practiceWords} onUse={use} />}
          <CodeField label={words.totpCode} hint={words.totpCodeHint} error={fields.code} inputRef={field} />
          <div>
            <SubmitButton waiting={form.sending} busy={busy}>
              {words.totpSubmit}
            </SubmitButton>
          </div>
        </>
      )}
    </ActForm>
  );
}
