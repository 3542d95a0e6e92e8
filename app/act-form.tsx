'use client';
import { type FormEvent, type ReactNode, useCallback } from 'react';
import { type Action, useAct } from '@/app/use-act';
import { Banner } from '@/components/ui/banner';
import { ErrorSummary } from '@/components/ui/error-summary';

/** The texts of `form`, given by the page. */
export type FormWords = Record<'problems' | 'sending' | 'slow' | 'uncertain' | 'unanswered' | 'retry', string>;

type ActFormProps = {
  action: Action;
  words: FormWords;
  /** What every submission carries besides what the officer fills in, such as caseId and version. */
  fixed?: Record<string, string | number> | undefined;
  onDone?: ((result: unknown) => void) | undefined;
  stay?: boolean | undefined;
  className?: string | undefined;
  /** The fields, told which of them need mending (by name) and whether the form is on its way. */
  children: (form: { fields: Record<string, string>; busy: boolean }) => ReactNode;
};

/** A form that performs one act and shows its answer. Nothing typed is lost, whatever the answer. */
export function ActForm({ action, words, fixed, onDone, stay, className, children }: ActFormProps) {
  const { send, phase, state, fields, busy } = useAct(action, { onDone, stay });
  const submit = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const form = new FormData(event.currentTarget);
      for (const [name, value] of Object.entries(fixed ?? {})) form.set(name, String(value));
      void send(form);
    },
    [fixed, send],
  );
  return (
    <form onSubmit={submit} noValidate className={className} aria-busy={busy}>
      {state.status === 'refused' && phase === 'idle' && (
        <ErrorSummary title={words.problems} message={state.message} errors={fields} />
      )}
      {children({ fields, busy })}
      {phase === 'slow' && <Banner tone="info">{words.slow}</Banner>}
      {phase === 'uncertain' && <Banner tone="warning">{words.uncertain}</Banner>}
      {phase === 'unanswered' && <Banner tone="warning">{words.unanswered}</Banner>}
    </form>
  );
}
