'use client';

import { filled } from '@/app/(office)/filled';
import { ActForm } from '@/app/act-form';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { Dialog } from '@/components/ui/dialog';
import { revealResidentAction } from './actions';
import { focusChoice } from './focus-choice';
import type { HiddenGroup } from './reveal-groups';
import type { RevealWords } from './reveal-words';

type RevealDialogProps = {
  residentId: string;
  asking: HiddenGroup | undefined;
  /** The reason given last on this page: the next part asks no more than Enter. */
  reason: string | undefined;
  words: RevealWords;
  onReason: (reason: string) => void;
  onShow: (result: unknown) => void;
  onClose: () => void;
};

export function RevealDialog({ residentId, asking, reason, words, onReason, onShow, onClose }: RevealDialogProps) {
  const title = filled(words.title, asking?.name ?? '');
  return (
    <Dialog open={asking !== undefined} onClose={onClose} title={title} closeLabel={words.close}>
      {asking && (
        <ActForm
          action={revealResidentAction}
          words={words.form}
          fixed={{ residentId, group: asking.group }}
          onDone={onShow}
          stay
          className="grid gap-4"
        >
          {({ fields, busy }) => (
            <>
              <p className="text-ink-2">{words.lead}</p>
              <div ref={focusChoice}>
                <Choice
                  name="reason"
                  label={words.reason}
                  options={words.options}
                  value={reason}
                  error={fields.reason}
                  onChange={(event) => onReason(event.currentTarget.value)}
                />
              </div>
              <div className="flex flex-wrap justify-end gap-2">
                <Button onClick={onClose}>{words.cancel}</Button>
                <Button type="submit" variant="primary" aria-disabled={busy}>
                  {busy ? words.form.sending : words.submit}
                </Button>
              </div>
            </>
          )}
        </ActForm>
      )}
    </Dialog>
  );
}
