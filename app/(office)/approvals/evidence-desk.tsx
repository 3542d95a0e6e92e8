'use client';

import { type ReactNode, useCallback, useState } from 'react';
import { ActForm, type FormWords } from '@/app/act-form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ApprovalEvidence } from '@/lib/approvals/see-evidence';
import { Countdown } from '../cases/[id]/result/countdown';
import type { Clock } from '../cases/clock';
import { seeEvidenceAction } from './actions';
import { DecisionBar, type DecisionWords } from './decision-bar';
import { EvidencePanel, type EvidenceWords } from './evidence-panel';

type EvidenceDeskProps = {
  approvalId: string;
  until: string;
  clock: Pick<Clock, 'now' | 'zone' | 'locale'>;
  form: FormWords;
  words: EvidenceWords & Record<'see' | 'seeHint' | 'left' | 'bar' | 'close', string>;
  decision: DecisionWords;
  release: ReactNode;
};

/** Look first: the three decisions stand there once the evidence does. It is held by this screen alone. */
export function EvidenceDesk({ approvalId, until, clock, form, words, decision, release }: EvidenceDeskProps) {
  const [evidence, setEvidence] = useState<ApprovalEvidence | null>(null);
  const onDone = useCallback((result: unknown) => setEvidence(result as ApprovalEvidence), []);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line pt-4">
        <Countdown until={until} now={clock.now} words={words.left} />
        {release}
      </div>
      {evidence ? (
        <>
          <EvidencePanel evidence={evidence} words={words} clock={clock} />
          <DecisionBar {...{ approvalId, form }} label={words.bar} closeLabel={words.close} words={decision} />
        </>
      ) : (
        <ActForm
          action={seeEvidenceAction}
          words={form}
          fixed={{ approvalId }}
          onDone={onDone}
          stay
          className="grid gap-2 pb-card"
        >
          {({ busy }) => (
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <SubmitButton waiting={form.sending} busy={busy}>
                {words.see}
              </SubmitButton>
              <span className="text-ink-2">{words.seeHint}</span>
            </div>
          )}
        </ActForm>
      )}
    </>
  );
}
