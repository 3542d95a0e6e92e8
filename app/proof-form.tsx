'use client';

import { type FormEvent, useCallback, useEffect, useRef } from 'react';
import { CodeField } from '@/app/code-field';
import { PasskeyButton } from '@/app/passkey-button';
import { PracticeCode, type PracticeWords } from '@/app/practice-code';
import { proveFactorAction } from '@/app/proofs/actions';
import { useAct } from '@/app/use-act';
import { usePasskey } from '@/app/use-passkey';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ProofAsked } from '@/lib/officers/proofs';

export type ProofWords = Record<
  | ('title' | 'close' | 'cancel' | 'lead' | 'code' | 'codeHint' | 'submit' | 'sending' | 'unanswered')
  | ('passkey' | 'passkeyAsking' | 'passkeyFailed' | 'none'),
  string
> & {
  practice: PracticeWords;
  /** What is being proven, by the name of the act. */
  acts: Record<string, string>;
};

type ProofFormProps = { asked: ProofAsked; words: ProofWords; onProven: () => void; onCancel: () => void };

/** A passkey is asked for at once; else the cursor stands in the field. A wrong code says so and makes room for the next. */
export function ProofForm({ asked, words, onProven, onCancel }: ProofFormProps) {
  const { send, state, fields, phase, busy } = useAct(proveFactorAction, { onDone: onProven, stay: true });
  const field = useRef<HTMLInputElement>(null);
  const prove = useCallback(
    (name: 'code' | 'assertion', value: string) => {
      const form = new FormData();
      form.set('proofId', asked.id);
      form.set(name, value);
      void send(form);
    },
    [asked.id, send],
  );
  const passkey = usePasskey(useCallback((assertion) => prove('assertion', assertion), [prove]));
  useEffect(() => {
    if (asked.passkeys.length > 0) void passkey.ask(asked);
  }, [asked, passkey.ask]);
  useEffect(() => {
    if (state.status !== 'refused' || !field.current) return;
    field.current.value = '';
    field.current.focus();
  }, [state]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    prove('code', field.current?.value ?? '');
  };
  const problem = state.status === 'refused' && phase === 'idle' ? (fields.code ?? state.message) : undefined;
  return (
    <form method="post" onSubmit={submit} noValidate aria-busy={busy} className="grid gap-5">
      <p className="text-ink-2">
        {words.lead} <strong className="font-semibold text-ink">{words.acts[asked.act] ?? ''}</strong>
      </p>
      {asked.practice && (
        <PracticeCode practice={asked.practice} words={words.practice} onUse={(code) => prove('code', code)} />
      )}
      {asked.passkeys.length > 0 && (
        <PasskeyButton words={words} state={passkey.state} onAsk={() => void passkey.ask(asked)} />
      )}
      {asked.totp && <CodeField label={words.code} hint={words.codeHint} error={problem} inputRef={field} />}
      {!asked.totp && problem && (
        <Banner tone="danger" announce="alert">
          {problem}
        </Banner>
      )}
      {!asked.totp && asked.passkeys.length === 0 && <Banner tone="warning">{words.none}</Banner>}
      {phase === 'unanswered' && (
        <Banner tone="warning" announce="status">
          {words.unanswered}
        </Banner>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>{words.cancel}</Button>
        {asked.totp && (
          <SubmitButton waiting={words.sending} busy={busy}>
            {words.submit}
          </SubmitButton>
        )}
      </div>
    </form>
  );
}
