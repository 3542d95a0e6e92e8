'use client';

import { ActForm, type FormWords } from '@/app/act-form';
import { Card } from '@/components/ui/card';
import { Choice, type ChoiceOption } from '@/components/ui/choice';
import { SubmitButton } from '@/components/ui/submit-button';
import { acknowledgeAlarmAction } from '../actions';

type AcknowledgeFormProps = {
  alarmId: string;
  words: { finding: string; optional: string; acknowledge: string };
  findings: readonly ChoiceOption[];
  form: FormWords;
};

export const AcknowledgeForm = ({ alarmId, words, findings, form }: AcknowledgeFormProps) => (
  <Card>
    <ActForm action={acknowledgeAlarmAction} words={form} fixed={{ alarmId }} className="grid gap-4">
      {({ fields, busy }) => (
        <>
          <Choice
            name="finding"
            label={words.finding}
            mark={words.optional}
            options={findings}
            columns={3}
            error={fields.finding}
          />
          <div>
            <SubmitButton waiting={form.sending} busy={busy} shortcut="Ctrl+Enter">
              {words.acknowledge}
            </SubmitButton>
          </div>
        </>
      )}
    </ActForm>
  </Card>
);
