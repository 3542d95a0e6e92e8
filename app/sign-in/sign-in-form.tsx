'use client';

import { type KeyboardEvent, useCallback, useState } from 'react';
import { ActForm, type FormWords } from '@/app/act-form';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/text-input';
import { signInAction } from './actions';

type SignInWords = Record<
  'username' | 'usernameHint' | 'password' | 'show' | 'hide' | 'capsLock' | 'submit',
  string
> & {
  form: FormWords;
};

/** Password managers and pasting are welcome. How many tries are left is nobody's business. */
export function SignInForm({ words }: { words: SignInWords }) {
  const [isShown, setShown] = useState(false);
  const [isCapsLock, setCapsLock] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  // A whole new page: nothing the officer before left in this one's memory comes along.
  const leave = useCallback(() => {
    setLeaving(true);
    window.location.replace('/');
  }, []);
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <ActForm action={signInAction} words={words.form} onDone={leave} stay className="grid gap-5">
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
          <TextInput
            name="password"
            type={isShown ? 'text' : 'password'}
            label={words.password}
            hint={isCapsLock ? words.capsLock : undefined}
            autoComplete="current-password"
            autoCapitalize="none"
            spellCheck={false}
            required
            onKeyUp={watchCapsLock}
            end={
              <button
                type="button"
                aria-pressed={isShown}
                onClick={() => setShown(!isShown)}
                className="-mr-1 min-h-8 rounded-sm px-2 font-medium text-link hover:bg-surface-2"
              >
                {isShown ? words.hide : words.show}
              </button>
            }
          />
          {/* Pressed before this script arrived, the browser sends the form itself: never by GET, with the password in the address. */}
          <Button type="submit" formMethod="post" variant="primary" aria-disabled={busy || isLeaving}>
            {busy || isLeaving ? words.form.sending : words.submit}
          </Button>
        </>
      )}
    </ActForm>
  );
}
