'use client';

import { useState } from 'react';
import { ActForm, type FormWords } from '@/app/act-form';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { Dialog } from '@/components/ui/dialog';
import { revealChangeAction } from './actions';
import type { AuditWords } from './columns';
import type { RevealReasons } from './entry-body';

type Values = { before: string | null; after: string | null };
type RevealValueProps = {
  fixed: { entryId: string; change: number; column: string };
  words: AuditWords;
  form: FormWords;
  reasons: RevealReasons;
  onShow: (values: Values) => void;
};

/** Asks why, and for proof; then the value is there until the entry is closed. */
export function RevealValue({ fixed, words: { reveal }, form, reasons, onShow }: RevealValueProps) {
  const [isAsking, setAsking] = useState(false);
  const show = (result: unknown) => {
    setAsking(false);
    onShow(result as Values);
  };
  return (
    <>
      <button type="button" onClick={() => setAsking(true)} className="no-print ml-2 min-h-6 text-link underline">
        {reveal.show}
      </button>
      <Dialog open={isAsking} onClose={() => setAsking(false)} title={reveal.title} closeLabel={reveal.close}>
        <ActForm action={revealChangeAction} words={form} fixed={fixed} onDone={show} stay className="grid gap-4">
          {({ fields, busy }) => (
            <>
              <p className="text-ink-2">{reveal.lead}</p>
              <Choice name="reason" label={reveal.reason} options={reasons} error={fields.reason} />
              <div className="flex flex-wrap justify-end gap-2">
                <Button onClick={() => setAsking(false)}>{reveal.cancel}</Button>
                <Button type="submit" variant="primary" aria-disabled={busy}>
                  {busy ? form.sending : reveal.show}
                </Button>
              </div>
            </>
          )}
        </ActForm>
      </Dialog>
    </>
  );
}
