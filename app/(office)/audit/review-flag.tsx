'use client';

import { IconFlag } from '@tabler/icons-react';
import { ActDialog } from '@/app/(office)/act-dialog';
import { flagEntryAction } from '@/app/(office)/audit/review/actions';
import type { FormWords } from '@/app/act-form';
import { Choice } from '@/components/ui/choice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';

const whens = ['now', 'later'] as const;
type When = (typeof whens)[number];

/** Keys of the `reviews` texts. */
export type FlagWords = Record<
  'flag' | 'flagTitle' | 'flagSubmit' | 'question' | 'questionHint' | 'askWhen' | 'close',
  string
> & { ask: Record<When, string>; askHint: Record<When, string> };
type FlagButtonProps = { entryId: number; words: FlagWords; form: FormWords; label?: string | undefined };

/** "Tandai": opens a finding about an entry, with the question its officer will be asked. */
export const FlagButton = ({ entryId, words, form, label }: FlagButtonProps) => (
  <ActDialog
    size="office"
    variant="secondary"
    icon={<IconFlag size={18} stroke={2} aria-hidden="true" />}
    label={words.flag}
    aria-label={label}
    title={words.flagTitle}
    closeLabel={words.close}
    action={flagEntryAction}
    words={form}
    fixed={{ entryId }}
  >
    {({ fields, busy }) => (
      <>
        <TextInput
          name="note"
          label={words.question}
          hint={words.questionHint}
          maxLength={500}
          error={fields.note}
          data-focus-first
        />
        <Choice
          name="ask"
          label={words.askWhen}
          value="now"
          options={whens.map((value) => ({ value, label: words.ask[value], hint: words.askHint[value] }))}
          error={fields.ask}
        />
        <div>
          <SubmitButton waiting={form.sending} busy={busy}>
            {words.flagSubmit}
          </SubmitButton>
        </div>
      </>
    )}
  </ActDialog>
);
