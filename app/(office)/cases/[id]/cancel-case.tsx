'use client';

import { ActForm, type FormWords } from '@/app/act-form';
import { Choice, type ChoiceOption } from '@/components/ui/choice';
import { DialogButton } from '@/components/ui/dialog-button';
import { SubmitButton } from '@/components/ui/submit-button';
import { cancelAction } from './actions';

type CancelCaseProps = {
  caseId: string;
  version: number;
  words: { open: string; title: string; reason: string; submit: string };
  closeLabel: string;
  /** Each reason says what becomes of the digital KTP-el. */
  reasons: readonly ChoiceOption[];
  form: FormWords;
};

/** Out of the way of the work, one reason asked: some reasons lift the block, so each says so. */
export const CancelCase = ({ caseId, version, words, closeLabel, reasons, form }: CancelCaseProps) => (
  <DialogButton variant="link" size="office" label={words.open} title={words.title} closeLabel={closeLabel}>
    <ActForm action={cancelAction} words={form} fixed={{ caseId, version }} className="grid gap-5">
      {({ fields, busy }) => (
        <>
          <Choice name="reason" label={words.reason} options={reasons} error={fields.reason} />
          <div>
            <SubmitButton waiting={form.sending} busy={busy}>
              {words.submit}
            </SubmitButton>
          </div>
        </>
      )}
    </ActForm>
  </DialogButton>
);
