'use client';

import { useCallback, useRef, useState } from 'react';
import type { Locale } from '@/lib/i18n/messages';
import { checkQr, type Verdict } from '@/lib/verifier/check-qr';
import { CameraView } from './camera-view';
import { readImage } from './read-image';
import { VerdictPanel } from './verdict-panel';
import type { Problem, VerifyWords } from './verify-words';
import { WaysIn } from './ways-in';

type VerifierDeskProps = { issuer: string; locale: Locale; words: VerifyWords };

type Stage =
  | { at: 'ready'; problem?: Problem; isReading?: boolean; isBack?: boolean }
  | { at: 'camera' }
  | { at: 'checking' }
  | { at: 'verdict'; text: string; verdict: Verdict };

/** What the code says lives in this component's memory and nowhere else: no address, no storage, no request. */
export function VerifierDesk({ issuer, locale, words }: VerifierDeskProps) {
  const { stage, show, check, image } = useChecks(issuer);
  const again = () => show({ at: 'ready', isBack: true });
  return (
    <div className="grid min-h-[34rem] content-start gap-6">
      <div>
        <h1 className="text-title font-semibold">{words.title}</h1>
        {stage.at === 'ready' && <p className="mt-1 text-ink-2">{words.ways.lead}</p>}
      </div>
      {stage.at === 'ready' && (
        <WaysIn
          words={words.ways}
          problem={stage.problem && words.problems[stage.problem]}
          emptyText={words.problems.empty}
          isReading={stage.isReading === true}
          takesFocus={stage.isBack === true}
          onCamera={() => show({ at: 'camera' })}
          onImage={image}
          onText={check}
        />
      )}
      {stage.at === 'camera' && (
        <CameraView
          words={words.camera}
          onCode={check}
          onProblem={(problem) => show({ at: 'ready', problem, isBack: true })}
          onClose={again}
        />
      )}
      {stage.at === 'checking' && (
        <p role="status" className="rounded-lg border border-line bg-surface px-card py-6 text-section">
          {words.checking}
        </p>
      )}
      {stage.at === 'verdict' && (
        <VerdictPanel
          verdict={stage.verdict}
          words={words}
          locale={locale}
          onAgain={again}
          onRetry={() => check(stage.text)}
        />
      )}
    </div>
  );
}

const BROKEN: Verdict = { outcome: 'uncheckable', why: 'list', isGenuine: false };

/** Only the latest wish counts: an answer that comes after something else was asked for is dropped. */
function useChecks(issuer: string) {
  const [stage, setStage] = useState<Stage>({ at: 'ready' });
  const latest = useRef(0);
  const show = useCallback((next: Stage) => {
    setStage(next);
    return ++latest.current;
  }, []);
  const check = useCallback(
    async (text: string) => {
      const own = show({ at: 'checking' });
      const verdict = await checkQr(text, { issuers: [issuer] }).catch(() => BROKEN);
      if (own === latest.current) show({ at: 'verdict', text, verdict });
    },
    [issuer, show],
  );
  const image = useCallback(
    async (file: File) => {
      const own = show({ at: 'ready', isReading: true });
      const read = await readImage(file);
      if (own !== latest.current) return;
      if ('text' in read) await check(read.text);
      else show({ at: 'ready', problem: read.problem });
    },
    [check, show],
  );
  return { stage, show, check, image };
}
