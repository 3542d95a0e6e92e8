'use client';

import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconLoader2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { result } from '@/lib/i18n/messages/result';
import type { CaseState } from '../case-state';
import { Countdown } from './countdown';
import { useCaseState } from './use-case-state';

type LiveStatusProps = {
  caseId: string;
  first: CaseState;
  words: (typeof result)['id']['status'];
  left: string;
  until: string;
};

const looks = {
  done: { Icon: IconCircleCheck, colour: 'text-success' },
  now: { Icon: IconLoader2, colour: 'text-info' },
  todo: { Icon: IconCircleDashed, colour: 'text-ink-3' },
  wrong: { Icon: IconAlertTriangle, colour: 'text-warning' },
};

const messageLook = { queued: 'now', sent: 'done', failed: 'wrong' } as const;

/** From SMS to claim, as it happens: the officer need not ask and need not reload. */
export function LiveStatus({ caseId, first, words, left, until }: LiveStatusProps) {
  const { state, lost } = useCaseState(caseId, first);
  const message = state.offer?.message ?? 'queued';
  return (
    <section aria-label={words.label}>
      <p className="mb-3 flex flex-wrap gap-x-2">
        {state.offer && <Countdown until={state.offer.expiresAt} now={state.now} words={left} />}
        <span className="text-ink-2">{until}</span>
      </p>
      <div role="status">
        <ol className="grid gap-2">
          <Line look={messageLook[message]}>
            {words[message]}
            {message === 'failed' && <span className="block font-normal text-ink-2">{words.failedText}</span>}
          </Line>
          <ClaimLines words={words} state={state} />
        </ol>
      </div>
      {lost && <p className="mt-3 text-office text-warning">{words.lost}</p>}
    </section>
  );
}

/** Code and PIN first, then the credential itself: a few seconds apart. Wrong PINs are told while they can be helped. */
function ClaimLines({ words, state }: { words: LiveStatusProps['words']; state: CaseState }) {
  const tries = state.offer?.tries ?? 0;
  if (state.offer?.state === 'exchanged')
    return (
      <>
        <Line look="done">{words.pinRight}</Line>
        <Line look="now">{words.taking}</Line>
      </>
    );
  return (
    <>
      <Line look={tries > 0 ? 'wrong' : 'now'}>
        {words.waiting}
        <span className="block font-normal text-ink-2">
          {tries > 0 ? words.wrongPin.replace('{tries}', String(tries)) : words.waitingText}
        </span>
      </Line>
      <Line look="todo">{words.claimed}</Line>
    </>
  );
}

function Line({ look, children }: { look: keyof typeof looks; children: ReactNode }) {
  const { Icon, colour } = looks[look];
  return (
    <li className="flex items-start gap-3">
      <Icon size={24} stroke={2} aria-hidden="true" className={`shrink-0 ${colour}`} />
      <span className={look === 'todo' ? 'text-ink-3' : 'font-semibold'}>{children}</span>
    </li>
  );
}
