'use client';

import { IconFingerprint } from '@tabler/icons-react';
import { type FormEvent, useCallback, useEffect, useRef } from 'react';
import type { FormWords } from '@/app/act-form';
import { openTabs, type Tabs } from '@/app/session-tabs';
import { useAct } from '@/app/use-act';
import { forgetWay, takeWay } from '@/app/way-back';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import { unlockAction } from './actions';
import { usePasskey } from './use-passkey';

export type UnlockWords = Record<'pin' | 'pinHint' | 'submit' | 'sending' | 'passkey' | 'passkeyFailed', string>;
type UnlockFormProps = { words: UnlockWords; form: FormWords; hasPasskey: boolean };

/** A whole new page either way: where this tab was before, or the sign-in, which says why. */
function goOn(result: unknown) {
  if (result === 'open') return window.location.replace(takeWay());
  forgetWay();
  window.location.replace('/sign-in');
}

/** Tells the other tabs, and hears from them, that the session is open again. */
function useUnlocked() {
  const tabs = useRef<Tabs | undefined>(undefined);
  useEffect(() => {
    const opened = openTabs((word) => word === 'unlocked' && goOn('open'));
    tabs.current = opened;
    return () => opened.close();
  }, []);
  return useCallback((result: unknown) => {
    if (result === 'open') tabs.current?.tell('unlocked');
    goOn(result);
  }, []);
}

/** By the PIN of the counter, or a passkey. A PIN that was wrong does not stay: the next one is typed anew. */
export function UnlockForm({ words, form, hasPasskey }: UnlockFormProps) {
  const field = useRef<HTMLFormElement>(null);
  const { send, state, phase, busy } = useAct(unlockAction, { onDone: useUnlocked(), stay: true });
  const passkey = usePasskey(send);
  useEffect(() => {
    if (state.status !== 'refused') return;
    field.current?.reset();
    field.current?.querySelector('input')?.focus();
  }, [state]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    passkey.forget();
    void send(new FormData(event.currentTarget));
  };
  const refused = state.status === 'refused' ? state : undefined;
  const unsure = phase === 'slow' || phase === 'uncertain' || phase === 'unanswered' ? form[phase] : undefined;
  const problem =
    unsure ?? (passkey.isUnread ? words.passkeyFailed : refused?.fields.pin ? undefined : refused?.message);
  return (
    <div className="mt-5 grid gap-3">
      {problem && (
        <Banner tone={unsure ? 'warning' : 'danger'} announce="alert">
          {problem}
        </Banner>
      )}
      <form
        ref={field}
        method="post"
        onSubmit={submit}
        noValidate
        aria-busy={busy}
        className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]"
      >
        <TextInput
          name="pin"
          type="password"
          look="digits"
          label={words.pin}
          hint={words.pinHint}
          error={refused?.fields.pin}
          inputMode="numeric"
          maxLength={6}
          autoComplete="off"
          autoFocus
        />
        <SubmitButton waiting={words.sending} busy={busy}>
          {words.submit}
        </SubmitButton>
      </form>
      {hasPasskey && (
        <Button icon={<IconFingerprint size={20} stroke={1.75} aria-hidden="true" />} onClick={passkey.show}>
          {words.passkey}
        </Button>
      )}
    </div>
  );
}
