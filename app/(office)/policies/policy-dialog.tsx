'use client';

import { ActDialog } from '@/app/(office)/act-dialog';
import type { FormWords } from '@/app/act-form';
import { Choice, type ChoiceOption } from '@/components/ui/choice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import { setPolicyAction } from './actions';

type PolicyDialogProps = {
  name: string;
  value: string;
  /** Choices, or a number within what `bounds` says. */
  options: readonly ChoiceOption[] | undefined;
  bounds: string | undefined;
  words: { change: string; set: string; value: string; title: string; why: string };
  closeLabel: string;
  form: FormWords;
};

export const PolicyDialog = ({ name, value, options, bounds, words, closeLabel, form }: PolicyDialogProps) => (
  <ActDialog
    size="office"
    label={words.change}
    aria-label={`${words.change}: ${words.title}`}
    title={words.title}
    closeLabel={closeLabel}
    action={setPolicyAction}
    words={form}
    fixed={{ name }}
  >
    {({ fields, busy }) => (
      <>
        <p className="text-ink-2">{words.why}</p>
        {options ? (
          <Choice name="value" label={words.value} options={options} value={value} error={fields.value} />
        ) : (
          <TextInput
            name="value"
            look="digits"
            inputMode="numeric"
            label={words.value}
            hint={bounds}
            defaultValue={value}
            error={fields.value}
            maxLength={5}
          />
        )}
        <div>
          <SubmitButton waiting={form.sending} busy={busy}>
            {words.set}
          </SubmitButton>
        </div>
      </>
    )}
  </ActDialog>
);
