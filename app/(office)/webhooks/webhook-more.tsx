'use client';

import { ActDialog } from '@/app/(office)/act-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import { removeWebhookAction, replayWebhookAction } from './actions';
import type { Shared } from './webhook-words';

type Of = Shared & { webhookId: string; name: string };

export const ReplayWebhook = ({ webhookId, name, words, form, closeLabel }: Of) => (
  <ActDialog
    {...{ size: 'office', variant: 'secondary', closeLabel, words: form, fixed: { webhookId } }}
    label={words.replay}
    aria-label={`${words.replay}: ${name}`}
    title={`${words.replay}: ${name}`}
    action={replayWebhookAction}
  >
    {({ fields, busy }) => (
      <>
        <p className="text-ink-2">{words.replayWhy}</p>
        <TextInput
          name="from"
          id={`${webhookId}-from`}
          label={words.from}
          hint={words.fromHint}
          error={fields.from}
          maxLength={40}
        />
        <div>
          <SubmitButton waiting={form.sending} busy={busy}>
            {words.replaySubmit}
          </SubmitButton>
        </div>
      </>
    )}
  </ActDialog>
);

export const RemoveWebhook = ({ webhookId, name, title, words, form, closeLabel }: Of & { title: string }) => (
  <ActDialog
    {...{ size: 'office', variant: 'link', closeLabel, words: form, fixed: { webhookId }, title }}
    label={words.remove}
    aria-label={`${words.remove}: ${name}`}
    action={removeWebhookAction}
  >
    {({ busy }) => (
      <>
        <p className="text-ink-2">{words.removeWhy}</p>
        <div>
          <SubmitButton variant="danger" waiting={form.sending} busy={busy}>
            {words.removeSubmit}
          </SubmitButton>
        </div>
      </>
    )}
  </ActDialog>
);
