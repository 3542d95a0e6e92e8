'use client';

import { IconPlus } from '@tabler/icons-react';
import { ActDialog } from '@/app/(office)/act-dialog';
import { SecretDialog } from '@/app/(office)/secret-dialog';
import type { FormWords } from '@/app/act-form';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { type Option, Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import type { messages } from '@/lib/i18n/messages';
import { issueApiKeyAction, revokeApiKeyAction } from './actions';

type Words = (typeof messages)['id']['apiKeys'];
type Shared = { words: Words; form: FormWords; closeLabel: string };
type Problems = Record<string, string>;
const lifetimes = ['30-days', '90-days', '180-days', '1-year'] as const;

/** Where there is only one area, it is said and not asked. */
function Area({ words, areas, problems }: { words: Words; areas: readonly Option[]; problems: Problems }) {
  const [only] = areas;
  if (only && areas.length === 1)
    return (
      <div>
        <p className="font-semibold">{words.area}</p>
        <p>{only.label}</p>
        <p className="text-office text-ink-2">{words.areaHint}</p>
        <input type="hidden" name="area" value={only.value} />
      </div>
    );
  return (
    <Select
      name="area"
      label={words.area}
      hint={words.areaHint}
      options={areas}
      prompt={words.areaPrompt}
      error={problems.area}
    />
  );
}

export const IssueApiKey = ({ words, form, closeLabel, areas }: Shared & { areas: readonly Option[] }) => (
  <SecretDialog
    {...{ words, form, closeLabel, title: words.issueTitle, action: issueApiKeyAction }}
    opener={(open) => (
      <Button
        variant="primary"
        icon={<IconPlus size={18} stroke={2} aria-hidden="true" />}
        aria-haspopup="dialog"
        onClick={open}
      >
        {words.issue}
      </Button>
    )}
  >
    {({ fields, busy }) => (
      <>
        <TextInput name="name" label={words.name} hint={words.nameHint} error={fields.name} maxLength={60} />
        <Area words={words} areas={areas} problems={fields} />
        <Choice
          name="lifetime"
          label={words.lifetime}
          value="90-days"
          columns={2}
          options={lifetimes.map((value) => ({ value, label: words.lifetimes[value] }))}
          error={fields.lifetime}
        />
        <div>
          <SubmitButton waiting={form.sending} busy={busy}>
            {words.issueSubmit}
          </SubmitButton>
        </div>
      </>
    )}
  </SecretDialog>
);

type RevokeProps = Shared & { apiKeyId: string; name: string; title: string };

export const RevokeApiKey = ({ apiKeyId, name, title, words, form, closeLabel }: RevokeProps) => (
  <ActDialog
    {...{ size: 'office', variant: 'secondary', closeLabel, words: form, fixed: { apiKeyId }, title }}
    label={words.revoke}
    aria-label={`${words.revoke}: ${name}`}
    action={revokeApiKeyAction}
  >
    {({ busy }) => (
      <>
        <p className="text-ink-2">{words.revokeWhy}</p>
        <div>
          <SubmitButton variant="danger" waiting={form.sending} busy={busy}>
            {words.revokeSubmit}
          </SubmitButton>
        </div>
      </>
    )}
  </ActDialog>
);
