'use client';

import { commitImportAction, discardImportAction } from '@/app/(office)/officers/imports/actions';
import { ActForm, type FormWords } from '@/app/act-form';
import { SubmitButton } from '@/components/ui/submit-button';

type DecideImportProps = {
  importId: string;
  canCommit: boolean;
  words: { commit: string; commitNote: string; discard: string };
  form: FormWords;
};

/** Carry it out, or drop it. */
export const DecideImport = ({ importId, canCommit, words, form }: DecideImportProps) => (
  <div className="grid gap-2">
    <div className="flex flex-wrap items-start gap-2">
      {canCommit && (
        <ActForm action={commitImportAction} words={form} fixed={{ importId }}>
          {({ busy }) => (
            <SubmitButton waiting={form.sending} busy={busy}>
              {words.commit}
            </SubmitButton>
          )}
        </ActForm>
      )}
      <ActForm action={discardImportAction} words={form} fixed={{ importId }}>
        {({ busy }) => (
          <SubmitButton variant="quiet" waiting={form.sending} busy={busy}>
            {words.discard}
          </SubmitButton>
        )}
      </ActForm>
    </div>
    {canCommit && <p className="text-office text-ink-2">{words.commitNote}</p>}
  </div>
);
