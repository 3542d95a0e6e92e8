'use client';

import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { CodeField } from '@/app/code-field';
import { PasskeyButton } from '@/app/passkey-button';
import { PracticeCode, type PracticeWords } from '@/app/practice-code';
import { useAct } from '@/app/use-act';
import { usePasskey } from '@/app/use-passkey';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import type { Practice } from '@/lib/officers/practice-authenticator';
import { secondStepAction } from './actions';

type Word =
  | ('code' | 'codeHint' | 'submit' | 'sending' | 'unanswered' | 'passkey' | 'passkeyAsking' | 'passkeyFailed')
  | ('useRecovery' | 'useCode' | 'recovery' | 'recoveryHint' | 'leftTitle' | 'left' | 'none' | 'onward');
type Words = Record<Word, string> & { practice: PracticeWords };
type Ways = { challenge: string; passkeys: string[]; totp: boolean; practice?: Practice | undefined };
type SecondStepFormProps = { ways: Ways | undefined; words: Words };

// A whole new page: nothing the officer before left in this one's memory comes along.
const leave = () => window.location.replace('/');

/** Sends one of code, assertion and recovery; knows how many recovery codes are left when one was used. */
function useSecondStep() {
  const [left, setLeft] = useState<number>();
  const [isDone, setDone] = useState(false);
  const onDone = useCallback((result: unknown) => {
    const { left: codes } = result as { left?: number };
    setDone(true);
    if (codes === undefined) leave();
    else setLeft(codes);
  }, []);
  const { send, state, fields, phase, busy } = useAct(secondStepAction, { onDone, stay: true });
  const give = useCallback(
    (name: 'code' | 'assertion' | 'recovery', value: string) => {
      const form = new FormData();
      form.set(name, value);
      void send(form);
    },
    [send],
  );
  const problem = state.status === 'refused' && phase === 'idle' ? (fields.code ?? state.message) : undefined;
  return { give, state, problem, phase, busy: busy || isDone, left };
}

export function SecondStepForm({ ways, words }: SecondStepFormProps) {
  const step = useSecondStep();
  const [isRecovery, setRecovery] = useState(false);
  const { give, left, busy } = step;
  const passkey = usePasskey(useCallback((assertion) => give('assertion', assertion), [give]));
  useEffect(() => {
    if (!ways && !busy) leave(); // opened again after it was all shown
  }, [ways, busy]);
  if (left !== undefined) return <Left left={left} words={words} />;
  if (!ways) return null;
  const hasCode = ways.totp || isRecovery;
  return (
    <div className="grid gap-5">
      {ways.practice && !isRecovery && (
        <PracticeCode practice={ways.practice} words={words.practice} onUse={(code) => give('code', code)} />
      )}
      {ways.passkeys.length > 0 && !isRecovery && (
        <PasskeyButton words={words} state={passkey.state} onAsk={() => void passkey.ask(ways)} />
      )}
      {hasCode && <OneField key={String(isRecovery)} step={step} words={words} isRecovery={isRecovery} />}
      {!hasCode && step.problem && (
        <Banner tone="danger" announce="alert">
          {step.problem}
        </Banner>
      )}
      <div>
        <Button variant="link" size="office" onClick={() => setRecovery(!isRecovery)}>
          {isRecovery ? words.useCode : words.useRecovery}
        </Button>
      </div>
    </div>
  );
}

type OneFieldProps = { step: ReturnType<typeof useSecondStep>; words: Words; isRecovery: boolean };

/** A wrong code says so and makes room for the next one. */
function OneField({ step, words, isRecovery }: OneFieldProps) {
  const { give, state, problem, phase, busy } = step;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state.status !== 'refused' || !field.current) return;
    field.current.value = '';
    field.current.focus();
  }, [state]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    give(isRecovery ? 'recovery' : 'code', field.current?.value ?? '');
  };
  const input = { inputRef: field, error: problem };
  return (
    <form method="post" onSubmit={submit} noValidate aria-busy={busy} className="grid gap-5">
      {isRecovery ? (
        <TextInput
          name="recovery"
          ref={field}
          label={words.recovery}
          hint={words.recoveryHint}
          error={problem}
          look="digits"
          autoCapitalize="characters"
          spellCheck={false}
          autoFocus
        />
      ) : (
        <CodeField label={words.code} hint={words.codeHint} {...input} />
      )}
      {phase === 'unanswered' && (
        <Banner tone="warning" announce="status">
          {words.unanswered}
        </Banner>
      )}
      <SubmitButton waiting={words.sending} busy={busy}>
        {words.submit}
      </SubmitButton>
    </form>
  );
}

function Left({ left, words }: { left: number; words: Words }) {
  return (
    <div className="grid gap-5">
      <Banner tone={left > 2 ? 'success' : 'warning'} title={words.leftTitle} announce="status">
        {left === 0 ? words.none : words.left.replace('{left}', String(left))}
      </Banner>
      <Button variant="primary" onClick={leave} autoFocus>
        {words.onward}
      </Button>
    </div>
  );
}
