'use client';

import { IconPlus } from '@tabler/icons-react';
import { SecretDialog } from '@/app/(office)/secret-dialog';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import { addWebhookAction, changeWebhookAction } from './actions';
import type { Shared, Words } from './webhook-words';

type Of = Shared & { webhookId: string; name: string };
type Problems = Record<string, string>;

type FactsProps = { of: string; words: Words; problems: Problems; name?: string; url?: string };
const Facts = ({ of, words, problems, name, url }: FactsProps) => (
  <>
    <TextInput
      name="name"
      id={`${of}-name`}
      label={words.name}
      defaultValue={name}
      error={problems.name}
      maxLength={60}
    />
    <TextInput
      name="url"
      id={`${of}-url`}
      label={words.url}
      hint={words.urlHint}
      inputMode="url"
      defaultValue={url}
      error={problems.url}
      maxLength={500}
    />
  </>
);

export const AddWebhook = ({ words, form, closeLabel }: Shared) => (
  <SecretDialog
    {...{ words, form, closeLabel, title: words.add, action: addWebhookAction }}
    opener={(open) => (
      <Button
        variant="primary"
        icon={<IconPlus size={18} stroke={2} aria-hidden="true" />}
        aria-haspopup="dialog"
        onClick={open}
      >
        {words.add}
      </Button>
    )}
  >
    {({ fields, busy }) => (
      <>
        <Facts of="new" words={words} problems={fields} />
        <div>
          <SubmitButton waiting={form.sending} busy={busy}>
            {words.addSubmit}
          </SubmitButton>
        </div>
      </>
    )}
  </SecretDialog>
);

type ChangeProps = Of & { url: string; state: 'sends' | 'paused' };

export const ChangeWebhook = ({ webhookId, name, url, state, words, form, closeLabel }: ChangeProps) => (
  <SecretDialog
    {...{ words, form, closeLabel, title: name, action: changeWebhookAction, fixed: { webhookId } }}
    opener={(open) => (
      <Button
        size="office"
        variant="secondary"
        aria-haspopup="dialog"
        aria-label={`${words.change}: ${name}`}
        onClick={open}
      >
        {words.change}
      </Button>
    )}
  >
    {({ fields, busy }) => (
      <>
        <Facts of={webhookId} words={words} problems={fields} name={name} url={url} />
        <Choice
          name="state"
          label={words.state}
          value={state}
          columns={2}
          options={(['sends', 'paused'] as const).map((value) => ({ value, label: words.states[value] }))}
          error={fields.state}
        />
        <label className="flex items-start gap-3">
          <input type="checkbox" name="newSecret" value="yes" className="mt-0.5 size-5 shrink-0 accent-primary" />
          <span>{words.newSecret}</span>
        </label>
        <div>
          <SubmitButton waiting={form.sending} busy={busy}>
            {words.save}
          </SubmitButton>
        </div>
      </>
    )}
  </SecretDialog>
);
