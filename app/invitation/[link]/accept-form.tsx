'use client';

import { useCallback, useState } from 'react';
import { ActForm, type FormWords } from '@/app/act-form';
import { PasswordField, type PasswordWords } from '@/app/password-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { acceptInvitationAction } from './actions';

type AcceptFormProps = {
  link: string;
  username: string;
  words: Record<'password' | 'passwordHint' | 'submit', string> & PasswordWords;
  form: FormWords;
};

/** The user name goes along hidden, so that a password manager keeps both. */
export function AcceptForm({ link, username, words, form }: AcceptFormProps) {
  const [isLeaving, setLeaving] = useState(false);
  const onDone = useCallback(() => {
    setLeaving(true);
    window.location.replace('/');
  }, []);
  return (
    <ActForm action={acceptInvitationAction} words={form} fixed={{ link }} onDone={onDone} stay className="grid gap-5">
      {({ fields, busy }) => (
        <>
          <input type="text" autoComplete="username" value={username} readOnly hidden />
          <PasswordField
            label={words.password}
            hint={words.passwordHint}
            error={fields.password}
            words={words}
            use="new-password"
          />
          <div>
            <SubmitButton waiting={form.sending} busy={busy || isLeaving}>
              {words.submit}
            </SubmitButton>
          </div>
        </>
      )}
    </ActForm>
  );
}
