'use client';

import { useEffect, useRef } from 'react';
import { ActForm } from '@/app/act-form';
import { Choice } from '@/components/ui/choice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import { Textarea } from '@/components/ui/textarea';
import { reportAction } from './actions';
import { CauseChoice } from './cause-choice';
import { MoreFields } from './more-fields';
import type { ReportFormProps } from './report-form-props';
import { WhenInput } from './when-input';

/** Only the cause is required: with somebody else's hands on the phone, every field costs time. */
export function ReportForm({ residentId, words, optional, form, causes, reasons, days, submit }: ReportFormProps) {
  const fields = useRef<HTMLDivElement>(null);
  // The first thing to answer takes the focus, so that two keys are enough to block.
  useEffect(() => fields.current?.querySelector('input')?.focus({ preventScroll: true }), []);
  return (
    <ActForm action={reportAction} words={form} fixed={{ residentId }} className="grid gap-6">
      {({ fields: wrong, busy }) => (
        <div ref={fields} className="grid gap-6">
          {reasons.length > 0 && (
            <Choice
              name="accessReason"
              label={words.accessReason}
              options={reasons}
              columns={2}
              error={wrong.accessReason}
            />
          )}
          <CauseChoice label={words.cause} options={causes} error={wrong.cause} />
          <div className="grid gap-6 sm:grid-cols-2">
            <WhenInput words={words} mark={optional} days={days} error={wrong.occurredOn} />
            <TextInput
              name="occurredPlace"
              label={words.occurredPlace}
              mark={optional}
              maxLength={120}
              error={wrong.occurredPlace}
              className="content-end"
            />
          </div>
          <MoreFields words={words} mark={optional} errors={wrong} />
          {reasons.length > 0 && (
            <Textarea
              name="accessNote"
              label={words.accessNote}
              hint={words.accessNoteHint}
              mark={optional}
              rows={2}
              maxLength={200}
              error={wrong.accessNote}
            />
          )}
          <div>
            <SubmitButton waiting={form.sending} busy={busy} shortcut="Ctrl+Enter">
              {submit}
            </SubmitButton>
          </div>
        </div>
      )}
    </ActForm>
  );
}
