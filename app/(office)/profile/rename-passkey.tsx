'use client';

import { ActForm, type FormWords } from '@/app/act-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import { namePasskeyAction } from './actions';
import { DialogWith } from './dialog-with';

type RenamePasskeyProps = {
  passkeyId: string;
  current: string;
  words: Record<'open' | 'title' | 'name' | 'save', string>;
  closeLabel: string;
  form: FormWords;
};

export const RenamePasskey = ({ passkeyId, current, words, closeLabel, form }: RenamePasskeyProps) => (
  <DialogWith label={words.open} title={words.title} closeLabel={closeLabel} look="quiet">
    {(close) => (
      <ActForm action={namePasskeyAction} words={form} fixed={{ passkeyId }} onDone={close} className="grid gap-5">
        {({ fields, busy }) => (
          <>
            <TextInput name="name" label={words.name} error={fields.name} defaultValue={current} maxLength={60} />
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
