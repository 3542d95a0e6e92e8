'use client';

import type { ReactNode } from 'react';
import { ActForm, type FormWords } from '@/app/act-form';
import type { Action } from '@/app/use-act';
import { Choice, type ChoiceOption } from '@/components/ui/choice';
import { DialogButton } from '@/components/ui/dialog-button';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';

export type TurnDownWords = Record<'button' | 'title' | 'text' | 'submit', string>;
type TurnDownProps = {
  approvalId: string;
  action: Action;
  icon?: ReactNode;
  form: FormWords;
  closeLabel: string;
  words: TurnDownWords;
  reason: string;
  note: string;
  noteHint: string;
  reasons: readonly ChoiceOption[];
};

/** No, or not yet: with a reason out of a list, and a note where the list does not say it. */
export function TurnDown({ approvalId, action, icon, form, closeLabel, words, ...asked }: TurnDownProps) {
  return (
    <DialogButton icon={icon} label={words.button} title={words.title} closeLabel={closeLabel}>
      <ActForm action={action} words={form} fixed={{ approvalId }} className="grid gap-5">
        {({ fields, busy }) => (
          <>
            <p>{words.text}</p>
            <Choice name="reason" label={asked.reason} options={asked.reasons} error={fields.reason} />
            <TextInput name="note" label={asked.note} hint={asked.noteHint} error={fields.note} maxLength={500} />
            <div>
              <SubmitButton variant="primary" waiting={form.sending} busy={busy}>
                {words.submit}
              </SubmitButton>
            </div>
          </>
        )}
      </ActForm>
    </DialogButton>
  );
}
