'use client';

import { ActForm, type FormWords } from '@/app/act-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import { setPinAction } from './actions';

type PinFormProps = {
  words: Record<'pin' | 'pinHint' | 'again' | 'submit', string>;
  form: FormWords;
  onDone?: () => void;
};

/** Typed twice, and never shown: people stand at the counter. */
export const PinForm = ({ words, form, onDone }: PinFormProps) => (
  <ActForm action={setPinAction} words={form} onDone={onDone} className="grid gap-5">
    {({ fields, busy }) => (
      <>
        <TextInput
          {...box}
          name="pin"
          label={words.pin}
          hint={words.pinHint}
          error={fields.pin}
          autoFocus
          data-focus-first
        />
        <TextInput {...box} name="again" label={words.again} error={fields.again} />
        <div>
          <SubmitButton waiting={form.sending} busy={busy}>
            {words.submit}
          </SubmitButton>
        </div>
      </>
    )}
  </ActForm>
);

const box = {
  type: 'password',
  look: 'digits',
  inputMode: 'numeric',
  autoComplete: 'off',
  maxLength: 6,
  className: 'max-w-64',
} as const;
