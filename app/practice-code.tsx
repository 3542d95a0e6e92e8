'use client';

import { useEffect, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { Practice } from '@/lib/officers/practice-authenticator';

export type PracticeWords = Record<'title' | 'text' | 'use' | 'wait', string>;
type PracticeCodeProps = { practice: Practice; words: PracticeWords; onUse: (code: string) => void };

const PERIOD_MS = 30_000;
/** The site takes a code one step early, as phones' clocks run ahead. */
const EARLY_STEPS = 1;

async function codeOf(secret: string, step: number): Promise<string> {
  const { Secret, TOTP } = await import('otpauth'); // fetched in training mode only
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: step * PERIOD_MS });
}

/** The first code after the one that was used, once the site would take it; and how long until then. */
function useCode({ secret, usedStep }: Practice) {
  const [now, setNow] = useState<number>();
  const [code, setCode] = useState<string>();
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, []);
  const step = now === undefined ? undefined : Math.max(Math.floor(now / PERIOD_MS), usedStep + 1);
  useEffect(() => {
    if (step !== undefined) void codeOf(secret, step).then(setCode);
  }, [secret, step]);
  const waitMs = step === undefined || now === undefined ? 0 : (step - EARLY_STEPS) * PERIOD_MS - now;
  return { code, seconds: Math.ceil(waitMs / 1000) };
}

/** In training mode nobody needs a phone: the authenticator app stands on the screen. */
export function PracticeCode({ practice, words, onUse }: PracticeCodeProps) {
  const { code, seconds } = useCode(practice);
  return (
    <Banner
      tone="practice"
      title={words.title}
      actions={
        code && seconds <= 0 ? (
          <Button size="office" onClick={() => onUse(code)}>
            {words.use}
          </Button>
        ) : undefined
      }
    >
      <p className="text-office text-ink-2">{words.text}</p>
      {seconds > 0 ? (
        <p className="mt-1 tabular">{words.wait.replace('{seconds}', String(seconds))}</p>
      ) : (
        <p data-practice-code className="mt-1 min-h-[1lh] text-section font-semibold tracking-wider tabular">
          {code && `${code.slice(0, 3)} ${code.slice(3)}`}
        </p>
      )}
    </Banner>
  );
}
