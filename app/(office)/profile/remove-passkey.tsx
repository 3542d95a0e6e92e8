'use client';

import { ActForm, type FormWords } from '@/app/act-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { removePasskeyAction } from './actions';
import { DialogWith } from './dialog-with';

type RemovePasskeyProps = {
  passkeyId: string;
  words: Record<'open' | 'title' | 'text' | 'submit', string>;
  closeLabel: string;
  form: FormWords;
};

export const RemovePasskey = ({ passkeyId, words, closeLabel, form }: RemovePasskeyProps) => (
  <DialogWith label={words.open} title={words.title} closeLabel={closeLabel} look="quiet">
    {(close) => (
      <ActForm action={removePasskeyAction} words={form} fixed={{ passkeyId }} onDone={close} className="grid gap-5">
        {({ busy }) => (
          <>
            <p>{words.text}</p>
            <div>
              <SubmitButton variant="danger" waiting={form.sending} busy={busy}>
                {words.submit}
              </SubmitButton>
            </div>
          </>
        )}
      </ActForm>
    )}
  </DialogWith>
);
