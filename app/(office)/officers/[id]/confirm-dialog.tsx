'use client';

import type { ReactNode } from 'react';
import { ActDialog } from '@/app/(office)/act-dialog';
import type { FormWords } from '@/app/act-form';
import type { Action } from '@/app/use-act';
import { SubmitButton } from '@/components/ui/submit-button';

type ConfirmDialogProps = {
  action: Action;
  fixed: Record<string, string | number>;
  words: { open: string; title: string; note?: string | undefined; submit: string };
  closeLabel: string;
  form: FormWords;
  look?: 'plain' | 'danger' | undefined;
  /** The fields, told which of them need mending. */
  fields?: ((problems: Record<string, string>) => ReactNode) | undefined;
};

/** One act on an account, out of the way until it is wanted: what will happen, what is asked, and the button that does it. */
export const ConfirmDialog = ({ action, fixed, words, closeLabel, form, look, fields }: ConfirmDialogProps) => (
  <ActDialog {...{ action, fixed, closeLabel }} words={form} label={words.open} title={words.title}>
    {({ fields: problems, busy }) => (
      <>
        {words.note && <p className="text-ink-2">{words.note}</p>}
        {fields?.(problems)}
        <div>
          <SubmitButton variant={look === 'danger' ? 'danger' : 'primary'} waiting={form.sending} busy={busy}>
            {words.submit}
          </SubmitButton>
        </div>
      </>
    )}
  </ActDialog>
);
