'use client';

import { startRegistration } from '@simplewebauthn/browser';
import { IconFingerprint } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { FormWords } from '@/app/act-form';
import { useAct } from '@/app/use-act';
import { Banner } from '@/components/ui/banner';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import { enrolPasskeyAction, passkeyOfferAction } from './actions';

type Word = 'passkeyName' | 'passkeyNameHint' | 'passkeyAdd' | 'passkeyAsking' | 'passkeyFailed';
type AddPasskeyProps = {
  words: Record<Word, string>;
  form: FormWords;
  /** How it is called unless somebody knows better. */
  name: string;
  onDone?: () => void;
};

/** Has the browser make a key; undefined when that was called off. */
async function made(): Promise<string | undefined> {
  try {
    const offer = await passkeyOfferAction();
    return offer && JSON.stringify(await startRegistration({ optionsJSON: offer }));
  } catch {
    return undefined;
  }
}

export function AddPasskey({ words, form, name, onDone }: AddPasskeyProps) {
  const { send, state, fields, phase, busy } = useAct(enrolPasskeyAction, { onDone });
  const [making, setMaking] = useState<'no' | 'now' | 'failed'>('no');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setMaking('now');
    const registration = await made();
    setMaking(registration ? 'no' : 'failed');
    if (!registration) return;
    data.set('registration', registration);
    void send(data);
  };
  return (
    <form method="post" onSubmit={submit} noValidate aria-busy={busy} className="grid gap-4">
      {state.status === 'refused' && phase === 'idle' && (
        <Banner tone="danger" announce="alert">
          {state.message}
        </Banner>
      )}
      {making === 'failed' && (
        <Banner tone="warning" announce="status">
          {words.passkeyFailed}
        </Banner>
      )}
      <TextInput
        id="passkey-name"
        name="name"
        label={words.passkeyName}
        hint={words.passkeyNameHint}
        error={fields.name}
        defaultValue={name}
        maxLength={60}
      />
      <div>
        <SubmitButton
          waiting={making === 'now' ? words.passkeyAsking : form.sending}
          busy={busy || making === 'now'}
          icon={<IconFingerprint size={20} stroke={1.75} aria-hidden="true" />}
        >
          {words.passkeyAdd}
        </SubmitButton>
      </div>
      {phase === 'unanswered' && (
        <Banner tone="warning" announce="status">
          {form.unanswered}
        </Banner>
      )}
    </form>
  );
}
