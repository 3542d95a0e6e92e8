'use client';

import { useCallback, useState } from 'react';
import { ActForm, type FormWords } from '@/app/act-form';
import { Banner } from '@/components/ui/banner';
import { SubmitButton } from '@/components/ui/submit-button';
import { decideAction } from '../actions';
import { usePin } from '../pin-keeper';
import { PinDigits, type PinWords } from '../result/pin-digits';
import { useCaseRefresh } from '../use-case-refresh';

type DecideFormProps = {
  caseId: string;
  version: number;
  label: string;
  look: 'danger' | 'primary';
  form: FormWords;
  pinWords: PinWords;
  /** What the page says while it turns into the next one: done, or asked of somebody else. */
  done: string;
};

/**
 * The red button. Ctrl+Enter does not press it: what went on by itself five times must not revoke by habit. Once it is
 * done the PIN stands here at once, whether or not the result page comes through the network.
 */
export function DecideForm({ caseId, version, label, look, form, pinWords, done }: DecideFormProps) {
  const { pin, keep } = usePin();
  const refresh = useCaseRefresh(caseId);
  const [isDone, setDone] = useState(false);
  const onDone = useCallback(
    (result: unknown) => {
      setDone(true);
      keep((result as { offer?: unknown }).offer);
      void refresh();
    },
    [keep, refresh],
  );
  if (isDone)
    return (
      <div className="grid gap-4">
        <Banner tone="success" announce="status">
          {done}
        </Banner>
        {pin && <PinDigits pin={pin.pin} words={pinWords} />}
      </div>
    );
  return (
    <ActForm action={decideAction} words={form} fixed={{ caseId, version }} onDone={onDone} stay className="grid gap-4">
      {({ busy }) => (
        <div>
          <SubmitButton variant={look} waiting={form.sending} busy={busy}>
            {label}
          </SubmitButton>
        </div>
      )}
    </ActForm>
  );
}
