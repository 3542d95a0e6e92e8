'use client';

import { type FormEvent, type ReactNode, useCallback } from 'react';
import type { FormWords } from '@/app/act-form';
import { type Action, useAct } from '@/app/use-act';

type SmallFormProps = {
  action: Action;
  words: FormWords;
  fixed: Record<string, string | number>;
  onDone?: ((result: unknown) => void) | undefined;
  stay?: boolean | undefined;
  className?: string | undefined;
  /** `problem` is what the server said about the one field, to stand beside it. */
  children: (form: { problem: string | undefined; busy: boolean }) => ReactNode;
};

/** A form of one field, or of a button alone: what went wrong stands at the field, not in a summary above it. */
export function SmallForm({ action, words, fixed, onDone, stay, className, children }: SmallFormProps) {
  const { send, phase, state, fields, busy } = useAct(action, { onDone, stay });
  const submit = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      event.stopPropagation();
      const form = new FormData(event.currentTarget);
      for (const [name, value] of Object.entries(fixed)) form.set(name, String(value));
      void send(form);
    },
    [fixed, send],
  );
  const refused = state.status === 'refused' && phase === 'idle';
  const problem = refused ? (Object.values(fields)[0] ?? state.message) : undefined;
  return (
    <form method="post" onSubmit={submit} noValidate className={className} aria-busy={busy}>
      {children({ problem, busy })}
      {(phase === 'slow' || phase === 'uncertain' || phase === 'unanswered') && (
        <p role="status" className="mt-2 text-office text-ink-2">
          {words[phase]}
        </p>
      )}
    </form>
  );
}
