'use client';

import { ActDialog } from '@/app/(office)/act-dialog';
import { askFindingAction, closeFindingAction } from '@/app/(office)/audit/review/actions';
import type { FormWords } from '@/app/act-form';
import { Choice } from '@/components/ui/choice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import type { messages } from '@/lib/i18n/messages';

type Words = (typeof messages)['id']['reviews'] | (typeof messages)['en']['reviews'];
type FindingFormProps = { findingId: string; name: string; words: Words; form: FormWords };
const results = ['justified', 'mistake', 'misuse'] as const;

/** Asks the officer concerned, who sees the question from now on. */
export const AskForm = ({ findingId, name, words, form }: FindingFormProps) => (
  <ActDialog
    size="office"
    variant="secondary"
    label={words.finding.askNow}
    aria-label={`${words.finding.askNow}: ${name}`}
    title={words.finding.askTitle}
    closeLabel={words.close}
    action={askFindingAction}
    words={form}
    fixed={{ findingId }}
  >
    {({ busy }) => (
      <>
        <p className="text-ink-2">{words.finding.askText}</p>
        <div>
          <SubmitButton waiting={form.sending} busy={busy}>
            {words.finding.askNow}
          </SubmitButton>
        </div>
      </>
    )}
  </ActDialog>
);

/** Closes a finding with what it came to. */
export const CloseForm = ({ findingId, name, words, form }: FindingFormProps) => (
  <ActDialog
    size="office"
    label={words.finding.closeFinding}
    aria-label={`${words.finding.closeFinding}: ${name}`}
    title={words.finding.closeTitle}
    closeLabel={words.close}
    action={closeFindingAction}
    words={form}
    fixed={{ findingId }}
  >
    {({ fields, busy }) => (
      <>
        <Choice
          name="result"
          label={words.finding.result}
          options={results.map((value) => ({
            ...{ value, label: words.finding.results[value], hint: words.finding.resultHints[value] },
          }))}
          error={fields.result}
        />
        <TextInput name="note" label={words.note} mark={words.optional} maxLength={500} error={fields.note} />
        <div>
          <SubmitButton waiting={form.sending} busy={busy}>
            {words.finding.closeSubmit}
          </SubmitButton>
        </div>
      </>
    )}
  </ActDialog>
);
