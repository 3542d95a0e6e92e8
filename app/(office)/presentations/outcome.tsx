'use client';

import {
  IconAlertOctagon,
  IconCircleCheck,
  IconCircleOff,
  IconClockX,
  IconHandStop,
  IconLock,
  IconUserX,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { softTone } from '@/components/ui/tone';
import type { PresentationWords } from './presentation-words';

export type Outcome = keyof PresentationWords['outcome'];

const looks = {
  valid: { Icon: IconCircleCheck, tone: 'success' },
  suspended: { Icon: IconLock, tone: 'warning' },
  revoked: { Icon: IconCircleOff, tone: 'danger' },
  lapsed: { Icon: IconClockX, tone: 'warning' },
  'other-person': { Icon: IconUserX, tone: 'danger' },
  'not-ours': { Icon: IconAlertOctagon, tone: 'danger' },
  'not-proven': { Icon: IconAlertOctagon, tone: 'danger' },
  declined: { Icon: IconHandStop, tone: 'warning' },
  expired: { Icon: IconClockX, tone: 'info' },
} as const;

type OutcomeProps = {
  outcome: Outcome;
  model: string | null;
  words: PresentationWords;
  onAgain: () => void;
  onClose: () => void;
};

/** Large enough to be taken in at a glance, and read out: the focus comes here. */
export function OutcomePanel({ outcome, model, words, onAgain, onClose }: OutcomeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { Icon, tone } = looks[outcome];
  const { title, text } = words.outcome[outcome];
  // Where asking once more is what helps; elsewhere it is the officer's turn.
  const isUnsaid = outcome === 'declined' || outcome === 'expired';
  return (
    <div className="grid gap-5">
      <div className={classes('grid justify-items-center gap-2 rounded-md px-4 py-6 text-center', softTone[tone])}>
        <Icon size={72} stroke={1.5} aria-hidden="true" />
        <h3 ref={heading} tabIndex={-1} className="rounded-sm px-2 text-title font-semibold">
          {title}
        </h3>
        <p className="max-w-prose text-ink">{text}</p>
        {model && <p className="text-ink-2">{words.model.replace('{model}', () => model)}</p>}
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant={isUnsaid ? 'primary' : 'secondary'} onClick={onAgain}>
          {words.again}
        </Button>
        <Button variant={isUnsaid ? 'secondary' : 'primary'} onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </div>
  );
}
