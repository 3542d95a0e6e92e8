'use client';

import { useCallback } from 'react';
import type { FormWords } from '@/app/act-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { SmallForm } from '../../small-form';
import { decideAction } from '../actions';
import { usePin } from '../pin-keeper';

type ShowPinProps = {
  /** The form as it was sent, under the key it was sent with. */
  again: { caseId: string; version: number; key: string };
  words: { label: string; hint: string };
  form: FormWords;
};

/** Sends the maker's own form once more: the answer, PIN and all, waits under its key for nobody else. */
export function ShowPin({ again, words, form }: ShowPinProps) {
  const { keep } = usePin();
  const onDone = useCallback((result: unknown) => keep((result as { offer: unknown }).offer), [keep]);
  return (
    <SmallForm action={decideAction} words={form} fixed={again} onDone={onDone} stay>
      {({ problem, busy }) => (
        <>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <SubmitButton waiting={form.sending} busy={busy}>
              {words.label}
            </SubmitButton>
            <span className="text-office text-ink-2">{words.hint}</span>
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
