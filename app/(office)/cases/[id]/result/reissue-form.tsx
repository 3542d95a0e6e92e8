'use client';

import { useCallback } from 'react';
import type { FormWords } from '@/app/act-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { SmallForm } from '../../small-form';
import { reissueAction } from '../actions';
import { usePin } from '../pin-keeper';
import { useCaseRefresh } from '../use-case-refresh';

type ReissueFormProps = {
  caseId: string;
  words: { reissue: string; reissueHint: string };
  look: 'primary' | 'secondary';
  form: FormWords;
};

/** A new link and a new PIN; those before them end at once. */
export function ReissueForm({ caseId, words, look, form }: ReissueFormProps) {
  const { keep } = usePin();
  const refresh = useCaseRefresh(caseId);
  const onDone = useCallback(
    (offer: unknown) => {
      keep(offer);
      void refresh();
    },
    [keep, refresh],
  );
  return (
    <SmallForm action={reissueAction} words={form} fixed={{ caseId }} onDone={onDone} stay>
      {({ problem, busy }) => (
        <>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <SubmitButton variant={look} waiting={form.sending} busy={busy}>
              {words.reissue}
            </SubmitButton>
            <span className="text-office text-ink-2">{words.reissueHint}</span>
          </div>
          {problem && (
            <p role="alert" className="mt-2 font-semibold text-danger">
              {problem}
            </p>
          )}
        </>
      )}
    </SmallForm>
  );
}
