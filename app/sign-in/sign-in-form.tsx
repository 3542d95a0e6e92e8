'use client';

import { IconFingerprint } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { ActForm, type FormWords } from '@/app/act-form';
import { PasswordField } from '@/app/password-field';
import { useAct } from '@/app/use-act';
import { usePasskey } from '@/app/use-passkey';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/text-input';
import { passkeyRequestAction, passkeySignInAction, signInAction } from './actions';

type Word = 'username' | 'usernameHint' | 'password' | 'show' | 'hide' | 'capsLock' | 'submit';
type PasskeyWord = 'or' | 'passkeySignIn' | 'passkeyAsking' | 'passkeyFailed';
type SignInWords = Record<Word | PasskeyWord, string> & { form: FormWords };

// A whole new page: nothing the officer before left in this one's memory comes along.
const leave = () => window.location.replace('/');

/** Password managers and pasting are welcome. How many tries are left is nobody's business. */
export function SignInForm({ words }: { words: SignInWords }) {
  const [isLeaving, setLeaving] = useState(false);
  const onDone = useCallback(() => {
    setLeaving(true);
    leave();
  }, []);
  return (
    <>
      <ActForm action={signInAction} words={words.form} onDone={onDone} stay className="grid gap-5">
        {({ busy }) => (
          <>
            <TextInput
              name="username"
              label={words.username}
              hint={words.usernameHint}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              autoFocus
              required
            />
            <PasswordField label={words.password} words={words} use="current-password" />
            {/* Pressed before this script arrived, the browser sends the form itself: never by GET, with the password in the address. */}
            <Button type="submit" formMethod="post" variant="primary" aria-disabled={busy || isLeaving}>
              {busy || isLeaving ? words.form.sending : words.submit}
            </Button>
          </>
        )}
      </ActForm>
      <PasskeySignIn words={words} onDone={onDone} />
    </>
  );
}

/** A passkey alone: it was unlocked by whoever it belongs to. No name is asked for, the key says whose it is. */
function PasskeySignIn({ words, onDone }: { words: SignInWords; onDone: () => void }) {
  const { send, state } = useAct(passkeySignInAction, { onDone, stay: true });
  const onSigned = useCallback(
    (assertion: string) => {
      const form = new FormData();
      form.set('assertion', assertion);
      void send(form);
    },
    [send],
  );
  const { ask, state: key } = usePasskey(onSigned);
  return (
    <div className="mt-5 grid gap-3">
      <p className="flex items-center gap-3 text-office text-ink-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {words.or}
      </p>
      <Button
        onClick={() => void ask(passkeyRequestAction())}
        icon={<IconFingerprint size={20} stroke={1.75} aria-hidden="true" />}
      >
        {key === 'asking' ? words.passkeyAsking : words.passkeySignIn}
      </Button>
      {key === 'failed' && <p role="status">{words.passkeyFailed}</p>}
      {state.status === 'refused' && (
        <Banner tone="danger" announce="alert">
          {state.message}
        </Banner>
      )}
    </div>
  );
}
