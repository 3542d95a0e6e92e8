'use client';

import { IconCheck } from '@tabler/icons-react';
import { ActDialog } from '@/app/(office)/act-dialog';
import { reviewEntriesAction } from '@/app/(office)/audit/review/actions';
import type { FormWords } from '@/app/act-form';
import type { ButtonLook } from '@/components/ui/button-look';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';

/** Keys of the `reviews` texts. */
export type ReviewedWords = Record<
  'review' | 'reviewTitle' | 'reviewText' | 'reviewSubmit' | 'note' | 'optional' | 'close',
  string
>;
type ReviewedButtonProps = {
  /** One entry, or many at once. */
  entryIds: readonly number[];
  words: ReviewedWords;
  form: FormWords;
  /** For whoever cannot see beside what the button stands. */
  label?: string | undefined;
  variant?: ButtonLook['variant'];
};

/** "Sudah ditinjau": marks entries as looked at, with a note if one likes. */
export const ReviewedButton = ({ entryIds, words, form, label, variant }: ReviewedButtonProps) => (
  <ActDialog
    size="office"
    variant={variant}
    icon={<IconCheck size={18} stroke={2} aria-hidden="true" />}
    label={words.review}
    aria-label={label}
    title={words.reviewTitle}
    closeLabel={words.close}
    action={reviewEntriesAction}
    words={form}
    fixed={{ entryIds: entryIds.join(',') }}
  >
    {({ fields, busy }) => (
      <>
        <p className="text-ink-2">{words.reviewText}</p>
        <TextInput name="note" label={words.note} mark={words.optional} maxLength={500} error={fields.note} />
        <div>
          <SubmitButton waiting={form.sending} busy={busy}>
            {words.reviewSubmit}
          </SubmitButton>
        </div>
      </>
    )}
  </ActDialog>
);
