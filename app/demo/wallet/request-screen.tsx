'use client';

import { IconCheck } from '@tabler/icons-react';
import { filled } from '@/app/(office)/filled';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { PresentationRequest } from '@/lib/training-wallet/presentation-request';
import type { Trouble } from '@/lib/training-wallet/problem';
import { Screen } from './screen';
import type { Here } from './use-offer';
import { useRequest } from './use-request';
import type { Opened } from './use-wallet';
import type { WalletWords } from './wallet-words';

type RequestScreenProps = {
  link: string;
  held: Opened | undefined;
  here: Here;
  words: WalletWords;
  onLeave: () => void;
};

/** Who asks for what; nothing leaves the wallet before the holder agrees. */
export function RequestScreen({ held, words, onLeave, ...rest }: RequestScreenProps) {
  if (held) return <Request {...rest} held={held} words={words} onLeave={onLeave} />;
  return (
    <Screen title={words.show.title}>
      <Banner tone="warning" announce="alert">
        {words.show.needCard}
      </Banner>
      <Button onClick={onLeave}>{words.close}</Button>
    </Screen>
  );
}

const passing = new Set<Trouble>(['network', 'server', 'busy']);

function Request({ link, held, here, words, onLeave }: RequestScreenProps & { held: Opened }) {
  const { stage, start, agree, refuse } = useRequest(link, held, here);
  const request = 'request' in stage ? stage.request : undefined;
  const retry = () => (request ? agree(request) : start());
  return (
    <Screen title={words.show.title}>
      {stage.at === 'reading' && <p role="status">{words.show.reading}</p>}
      {stage.at === 'failed' && (
        <>
          <Banner tone="danger" announce="alert">
            {words.trouble[stage.shown.trouble]}
          </Banner>
          {passing.has(stage.shown.trouble) && (
            <Button variant="primary" onClick={retry}>
              {words.retry}
            </Button>
          )}
        </>
      )}
      {(stage.at === 'asked' || stage.at === 'sending') && (
        <Consent
          request={stage.request}
          words={words}
          isBusy={stage.at === 'sending'}
          onAgree={() => agree(stage.request)}
          onRefuse={() => refuse(stage.request)}
        />
      )}
      {stage.at === 'done' && (
        <Banner tone="success" title={words.show.done} announce="status">
          {filled(words.show.doneText, stage.request.verifier)}
        </Banner>
      )}
      {stage.at === 'refused' && (
        <Banner tone="info" title={words.show.refused} announce="status">
          {filled(words.show.refusedText, stage.request.verifier)}
        </Banner>
      )}
      {stage.at !== 'asked' && stage.at !== 'sending' && <Button onClick={onLeave}>{words.close}</Button>}
    </Screen>
  );
}

type ConsentProps = {
  request: PresentationRequest;
  words: WalletWords;
  isBusy: boolean;
  onAgree: () => void;
  onRefuse: () => void;
};

const Consent = ({ request, words, isBusy, onAgree, onRefuse }: ConsentProps) => (
  <>
    <div className="grid gap-3 rounded-lg border border-line p-card">
      <p className="font-semibold">{filled(words.show.asks, request.verifier)}</p>
      <ul className="grid gap-2">
        {request.names.map((name) => (
          <li key={name} className="flex items-center gap-2">
            <IconCheck size={20} stroke={2} aria-hidden="true" className="shrink-0 text-success" />
            {words.claims[name] ?? name}
          </li>
        ))}
      </ul>
      <p className="text-ink-2">{words.show.only}</p>
    </div>
    <div className="grid grid-cols-2 gap-3">
      <Button onClick={() => !isBusy && onRefuse()} aria-disabled={isBusy}>
        {words.show.refuse}
      </Button>
      <Button variant="primary" onClick={() => !isBusy && onAgree()} aria-disabled={isBusy} aria-busy={isBusy}>
        {isBusy ? words.show.sending : words.show.agree}
      </Button>
    </div>
  </>
);
