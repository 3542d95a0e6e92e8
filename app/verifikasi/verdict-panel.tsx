'use client';

import {
  IconAlertOctagon,
  IconBan,
  IconCircleCheck,
  IconClockX,
  IconCloudOff,
  IconLock,
  type TablerIcon,
} from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { filled } from '@/app/(office)/filled';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { softTone } from '@/components/ui/tone';
import type { Locale } from '@/lib/i18n/messages';
import type { Verdict } from '@/lib/verifier/check-qr';
import { PersonFacts } from './person-facts';
import { publishedAndChecked } from './times';
import type { VerifyWords } from './verify-words';

type Bad = keyof VerifyWords['bad'];
type Look = { tone: 'success' | 'warning' | 'danger' | 'neutral'; edge: string; Icon: TablerIcon };

const success = { tone: 'success', edge: 'border-success', Icon: IconCircleCheck } as const;
const danger = { tone: 'danger', edge: 'border-danger', Icon: IconAlertOctagon } as const;
const warning = { tone: 'warning', edge: 'border-warning', Icon: IconClockX } as const;
const neutral = { tone: 'neutral', edge: 'border-field', Icon: IconCloudOff } as const;

const looks: Record<Bad, Look> = {
  suspended: { ...warning, Icon: IconLock },
  revoked: { ...danger, Icon: IconBan },
  unreadable: danger,
  'unknown-issuer': danger,
  signature: danger,
  expired: warning,
  'not-yet-valid': warning,
  browser: neutral,
  network: neutral,
  keys: neutral,
  list: neutral,
  'list-time': neutral,
};

const badOf = (verdict: Exclude<Verdict, { outcome: 'valid' }>): Bad =>
  verdict.outcome === 'blocked' ? verdict.status : verdict.why;

type VerdictPanelProps = {
  verdict: Verdict;
  words: VerifyWords;
  locale: Locale;
  onAgain: () => void;
  onRetry: () => void;
};

/** The answer, large enough to be read from a step away. It takes the focus. */
export function VerdictPanel({ verdict, words, locale, onAgain, onRetry }: VerdictPanelProps) {
  const isValid = verdict.outcome === 'valid';
  const bad = isValid ? undefined : badOf(verdict);
  const look = bad ? looks[bad] : success;
  return (
    <div className="grid gap-4">
      <section className={classes('overflow-hidden rounded-lg border-2 bg-surface', look.edge)}>
        <Headline look={look}>{bad ? words.bad[bad].title : words.valid.title}</Headline>
        <div className="grid gap-4 p-card">
          {isValid ? (
            <PersonFacts person={verdict.person} words={words.valid} />
          ) : (
            <Explanation verdict={verdict} words={words} />
          )}
          {'reading' in verdict && (
            <p className="text-office text-balance text-ink-2 tabular">
              {publishedAndChecked(words.times, verdict, locale)}
            </p>
          )}
        </div>
      </section>
      <div className="grid gap-3 sm:grid-flow-col sm:justify-start">
        {verdict.outcome === 'uncheckable' && (
          <Button variant="primary" onClick={onRetry}>
            {words.retry}
          </Button>
        )}
        <Button variant={verdict.outcome === 'uncheckable' ? 'secondary' : 'primary'} onClick={onAgain}>
          {words.again}
        </Button>
      </div>
    </div>
  );
}

const quiet = { outline: 'none', boxShadow: 'none' };

function Headline({ look: { tone, Icon }, children }: { look: Look; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2
      ref={heading}
      tabIndex={-1}
      style={quiet}
      className={classes('flex items-center gap-3 px-card py-4 text-title font-semibold', softTone[tone])}
    >
      <Icon size={40} stroke={2} aria-hidden="true" className="shrink-0" />
      {children}
    </h2>
  );
}

function Explanation({ verdict, words }: { verdict: Exclude<Verdict, { outcome: 'valid' }>; words: VerifyWords }) {
  return (
    <>
      <p>{words.bad[badOf(verdict)].text}</p>
      {verdict.outcome === 'uncheckable' && (
        <p className="font-semibold">{verdict.isGenuine ? words.genuine : words.unknown}</p>
      )}
      {verdict.outcome === 'blocked' && <p className="font-semibold">{filled(words.initials, verdict.initials)}</p>}
    </>
  );
}
