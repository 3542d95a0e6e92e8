'use client';

import { IconArrowBackUp, IconCheck, IconX } from '@tabler/icons-react';
import { ActForm, type FormWords } from '@/app/act-form';
import { DialogButton } from '@/components/ui/dialog-button';
import { SubmitButton } from '@/components/ui/submit-button';
import { approveAction, rejectAction, returnAction } from './actions';
import { TurnDown, type TurnDownWords } from './turn-down';

export type DecisionWords = {
  approve: Record<'button' | 'title' | 'text' | 'pin' | 'submit', string>;
  reject: TurnDownWords;
  back: TurnDownWords;
} & Pick<Parameters<typeof TurnDown>[0], 'reason' | 'note' | 'noteHint' | 'reasons'>;

type BarProps = { approvalId: string; form: FormWords; label: string; closeLabel: string; words: DecisionWords };

const icon = { size: 20, stroke: 2, 'aria-hidden': true } as const;

/** Always in view once one has looked. Each opens a question of its own: nothing is decided with one press of a key. */
export function DecisionBar({ approvalId, form, label, closeLabel, words }: BarProps) {
  const { approve, reject, back, ...asked } = words;
  const turnDown = { approvalId, form, closeLabel, ...asked };
  return (
    <section
      aria-label={label}
      className="z-10 -mx-card flex flex-wrap gap-2 rounded-b-md border-t border-line bg-surface px-card py-3 tall:sticky tall:bottom-0"
    >
      <DialogButton
        variant="primary"
        shortcut="Ctrl+Enter"
        icon={<IconCheck {...icon} />}
        label={approve.button}
        title={approve.title}
        closeLabel={closeLabel}
      >
        <Approve approvalId={approvalId} form={form} words={approve} />
      </DialogButton>
      <TurnDown {...turnDown} action={returnAction} words={back} icon={<IconArrowBackUp {...icon} />} />
      <TurnDown {...turnDown} action={rejectAction} words={reject} icon={<IconX {...icon} />} />
    </section>
  );
}

/** What it does, and that it is final: the one thing asked for here. */
function Approve({
  approvalId,
  form,
  words,
}: Pick<BarProps, 'approvalId' | 'form'> & { words: DecisionWords['approve'] }) {
  return (
    <ActForm action={approveAction} words={form} fixed={{ approvalId }} className="grid gap-4">
      {({ busy }) => (
        <>
          <p>{words.text}</p>
          <p className="text-ink-2">{words.pin}</p>
          <div>
            <SubmitButton waiting={form.sending} busy={busy}>
              {words.submit}
            </SubmitButton>
          </div>
        </>
      )}
    </ActForm>
  );
}
