'use client';

import { ActDialog } from '@/app/(office)/act-dialog';
import type { FormWords } from '@/app/act-form';
import { Choice, type ChoiceOption } from '@/components/ui/choice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import { setStageAction, setTargetAction } from './actions';

type Words = Record<
  | ('setTarget' | 'year' | 'share' | 'shareHint' | 'base' | 'submitTarget')
  | ('setStage' | 'stage' | 'note' | 'noteHint' | 'submitStage'),
  string
>;
type Shared = { region: string; words: Words; form: FormWords; closeLabel: string; options: readonly ChoiceOption[] };

export const TargetDialog = ({ region, words, form, closeLabel, options, year }: Shared & { year: number }) => (
  <ActDialog
    size="office"
    label={words.setTarget}
    title={words.setTarget}
    closeLabel={closeLabel}
    action={setTargetAction}
    words={form}
    fixed={{ region }}
  >
    {({ fields, busy }) => (
      <>
        <TextInput
          name="year"
          look="digits"
          inputMode="numeric"
          maxLength={4}
          label={words.year}
          defaultValue={String(year)}
          error={fields.year}
        />
        <TextInput
          name="share"
          look="digits"
          inputMode="decimal"
          maxLength={6}
          label={words.share}
          hint={words.shareHint}
          error={fields.share}
        />
        <Choice name="base" label={words.base} options={options} value="enrolled" error={fields.base} />
        <div>
          <SubmitButton waiting={form.sending} busy={busy}>
            {words.submitTarget}
          </SubmitButton>
        </div>
      </>
    )}
  </ActDialog>
);

export const StageDialog = ({
  region,
  words,
  form,
  closeLabel,
  options,
  stage,
}: Shared & { stage: string | undefined }) => (
  <ActDialog
    size="office"
    label={words.setStage}
    title={words.setStage}
    closeLabel={closeLabel}
    action={setStageAction}
    words={form}
    fixed={{ region }}
  >
    {({ fields, busy }) => (
      <>
        <Choice name="stage" label={words.stage} options={options} value={stage} error={fields.stage} />
        <TextInput name="note" label={words.note} hint={words.noteHint} maxLength={200} error={fields.note} />
        <div>
          <SubmitButton waiting={form.sending} busy={busy}>
            {words.submitStage}
          </SubmitButton>
        </div>
      </>
    )}
  </ActDialog>
);
