'use client';

import { ActForm, type FormWords } from '@/app/act-form';
import { PasswordField, type PasswordWords } from '@/app/password-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { setPasswordAction } from './actions';
import { DialogWith } from './dialog-with';

type PasswordInDialogProps = {
  words: Record<'open' | 'close' | 'password' | 'passwordHint' | 'save', string> & PasswordWords;
  form: FormWords;
};

export const PasswordInDialog = ({ words, form }: PasswordInDialogProps) => (
  <DialogWith label={words.open} title={words.open} closeLabel={words.close}>
    {(close) => (
      <ActForm action={setPasswordAction} words={form} onDone={close} className="grid gap-5">
        {({ fields, busy }) => (
          <>
            <PasswordField
              label={words.password}
              hint={words.passwordHint}
              error={fields.password}
              words={words}
              use="new-password"
              autoFocus
            />
            <div>
              <SubmitButton waiting={form.sending} busy={busy}>
                {words.save}
              </SubmitButton>
            </div>
          </>
        )}
      </ActForm>
    )}
  </DialogWith>
);
