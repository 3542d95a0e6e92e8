'use client';
import { type FormEvent, type ReactNode, useCallback, useMemo } from 'react';
import { type Action, type Phase, useAct } from '@/app/use-act';
import { Banner } from '@/components/ui/banner';
import { ErrorSummary } from '@/components/ui/error-summary';

/** The texts of `form`, given by the page. */
export type FormWords = Record<'sending' | 'slow' | 'uncertain' | 'unanswered' | 'retry', string>;

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

/**
 * A form that performs one act and shows its answer. Nothing typed is lost, whatever the answer. It is a POST even before
 * its script has arrived: what was typed must not end up in an address.
 */
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
    <form method="post" onSubmit={submit} noValidate className={className} aria-busy={busy}>
      {state.status === 'refused' && phase === 'idle' && <Refused message={state.message} fields={state.fields} />}
      {children({ fields, busy })}
      <Waiting phase={phase} words={words} />
    </form>
  );
}

/** One sentence, and a link to each field that needs mending. */
function Refused({ message, fields }: { message: string; fields: Record<string, string> }) {
  const errors = useMemo(() => Object.entries(fields).map(([field, text]) => ({ field, message: text })), [fields]);
  if (errors.length > 0) return <ErrorSummary title={message} errors={errors} />;
  return (
    <Banner tone="danger" announce="alert">
      {message}
    </Banner>
  );
}

function Waiting({ phase, words }: { phase: Phase; words: FormWords }) {
  if (phase === 'slow' || phase === 'uncertain' || phase === 'unanswered')
    return (
      <Banner tone={phase === 'slow' ? 'info' : 'warning'} announce="status">
        {words[phase]}
      </Banner>
    );
  return null;
}
