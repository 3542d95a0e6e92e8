'use client';

import { Countdown } from '@/app/(office)/cases/[id]/result/countdown';
import { QrCode } from '@/components/ui/qr-code';
import type { PresentationRequest } from '@/lib/presentations/request';
import { OutcomePanel } from './outcome';
import { PracticeLinks } from './practice-links';
import type { PresentationWords } from './presentation-words';
import { usePresentation } from './use-presentation';

type LiveCheckProps = {
  request: PresentationRequest;
  words: PresentationWords;
  onAgain: () => void;
  onClose: () => void;
};

/** The QR code until the phone has answered, and then what came of it. */
export function LiveCheck({ request, words, onAgain, onClose }: LiveCheckProps) {
  const { seen, lost } = usePresentation(request);
  if (seen.state !== 'open')
    return <OutcomePanel outcome={seen.state} model={seen.model} {...{ words, onAgain, onClose }} />;
  return (
    <div className="grid gap-4">
      <p>{words.ask}</p>
      <div className="-mx-2 flex justify-center">
        <QrCode text={request.link} label={words.qr} size={320} />
      </div>
      <p className="flex flex-wrap justify-center gap-x-2 text-center">
        <Countdown until={seen.expiresAt} now={seen.now} words={words.left} />
        <span className="text-ink-2">{words.waiting}</span>
      </p>
      <p role="status" className="text-center text-office text-warning empty:hidden">
        {lost ? words.lost : ''}
      </p>
      {words.practice && <PracticeLinks link={request.link} words={words.practice} />}
    </div>
  );
}
