'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { type Phase, useAct } from '@/app/use-act';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { PresentationRequest } from '@/lib/presentations/request';
import { requestPresentationAction } from './actions';
import { LiveCheck } from './live-check';
import type { PresentationWords } from './presentation-words';

type CheckIkdProps = { residentId: string; caseId?: string | undefined; words: PresentationWords };

/** "Periksa IKD warga": the QR code is there as soon as the dialog is. */
export function CheckIkd({ residentId, caseId, words }: CheckIkdProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [request, setRequest] = useState<PresentationRequest>();
  const onDone = useCallback((result: unknown) => setRequest(result as PresentationRequest), []);
  const { send, phase, state } = useAct(requestPresentationAction, { onDone, stay: true });
  const ask = useCallback(() => {
    setRequest(undefined);
    const form = new FormData();
    form.set('residentId', residentId);
    if (caseId) form.set('caseId', caseId);
    void send(form);
  }, [residentId, caseId, send]);
  const close = useCallback(() => {
    setOpen(false);
    router.refresh(); // the history and the last use of the phone have changed
  }, [router]);
  const open = () => {
    setOpen(true);
    ask();
  };
  const refused = state.status === 'refused' && phase === 'idle' ? state.message : undefined;
  return (
    <>
      <Button aria-haspopup="dialog" onClick={open}>
        {words.open}
      </Button>
      <Dialog open={isOpen} onClose={close} title={words.open} closeLabel={words.close}>
        {request ? (
          <LiveCheck key={request.presentationId} {...{ request, words }} onAgain={ask} onClose={close} />
        ) : (
          <Preparing refused={refused} phase={phase} words={words} onAgain={ask} />
        )}
      </Dialog>
    </>
  );
}

type PreparingProps = {
  refused: string | undefined;
  phase: Phase;
  words: PresentationWords;
  onAgain: () => void;
};

/** Until the QR code is there: usually a moment, and otherwise why not. */
function Preparing({ refused, phase, words, onAgain }: PreparingProps) {
  const again = <Button onClick={onAgain}>{words.again}</Button>;
  if (refused)
    return (
      <Banner tone="danger" announce="alert" actions={again}>
        {refused}
      </Banner>
    );
  if (phase === 'slow' || phase === 'uncertain' || phase === 'unanswered')
    return (
      <Banner
        tone={phase === 'slow' ? 'info' : 'warning'}
        announce="status"
        actions={phase === 'unanswered' ? again : undefined}
      >
        {words.form[phase]}
      </Banner>
    );
  return (
    <p role="status" className="grid min-h-80 place-items-center text-ink-2">
      {words.preparing}
    </p>
  );
}
