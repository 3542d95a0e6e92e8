'use client';

import { useCallback, useState } from 'react';
import { ActForm, type FormWords } from '@/app/act-form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { messages } from '@/lib/i18n/messages';
import { testWebhookAction } from './actions';

type TestWebhookProps = {
  webhookId: string;
  name: string;
  words: (typeof messages)['id']['webhooks'];
  form: FormWords;
};

/** One press sends a made-up event. */
export function TestWebhook({ webhookId, name, words, form }: TestWebhookProps) {
  const [told, setTold] = useState('');
  const tell = useCallback(() => setTold(words.tested), [words]);
  return (
    <ActForm action={testWebhookAction} words={form} fixed={{ webhookId }} onDone={tell}>
      {({ busy }) => (
        <>
          <SubmitButton
            variant="secondary"
            size="office"
            waiting={form.sending}
            busy={busy}
            aria-label={`${words.test}: ${name}`}
          >
            {words.test}
          </SubmitButton>
          <span role="status" className="block max-w-72 text-office text-ink-2">
            {told}
          </span>
        </>
      )}
    </ActForm>
  );
}
