'use client';

import { IconFingerprint } from '@tabler/icons-react';
import { useCallback, useEffect, useRef } from 'react';
import { ActForm, type FormWords } from '@/app/act-form';
import { openTabs, type Tabs } from '@/app/session-tabs';
import { takeWay } from '@/app/way-back';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import { unlockAction } from './actions';
import { usePasskey } from './use-passkey';

export type UnlockWords = Record<'pin' | 'pinHint' | 'submit' | 'sending' | 'passkey' | 'passkeyFailed', string>;
type UnlockFormProps = { words: UnlockWords; form: FormWords; hasPasskey: boolean };

/** A whole new page either way: where this tab was before, or the sign-in, which says why. */
const goOn = (result: unknown) => window.location.replace(result === 'open' ? takeWay() : '/sign-in');

/** Unlocks this tab and all others: by the PIN of the counter, or a passkey. */
export function UnlockForm({ words, form, hasPasskey }: UnlockFormProps) {
  const tabs = useRef<Tabs | undefined>(undefined);
  useEffect(() => {
    const opened = openTabs((word) => word === 'unlocked' && goOn('open'));
    tabs.current = opened;
    return () => opened.close();
  }, []);
  const onDone = useCallback((result: unknown) => {
    tabs.current?.tell('unlocked');
    goOn(result);
  }, []);
  const passkey = usePasskey(onDone, words.passkeyFailed);
  return (
    <div className="mt-6 grid gap-4">
      {passkey.problem && (
        <Banner tone="danger" announce="alert">
          {passkey.problem}
        </Banner>
      )}
      <ActForm action={unlockAction} words={form} onDone={onDone} stay className="grid gap-4">
        {({ fields, busy }) => (
          <>
            <TextInput
              name="pin"
              type="password"
              look="digits"
              label={words.pin}
              hint={words.pinHint}
              error={fields.pin}
              inputMode="numeric"
              maxLength={6}
              autoComplete="off"
              autoFocus
            />
            <SubmitButton waiting={words.sending} busy={busy} formMethod="post">
              {words.submit}
            </SubmitButton>
          </>
        )}
      </ActForm>
      {hasPasskey && (
        <Button icon={<IconFingerprint size={20} stroke={1.75} aria-hidden="true" />} onClick={passkey.show}>
          {words.passkey}
        </Button>
      )}
    </div>
  );
}
