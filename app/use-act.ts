'use client';
import { useRouter } from 'next/navigation';
import { useCallback, useRef, useState } from 'react';
import { type Prove, useProof } from '@/app/proof-context';
import { reportRequest } from '@/components/shell/network-state';
import type { FormState } from '@/lib/form';

export type Action = (form: FormData) => Promise<FormState>;
/** idle; sending; slow: no answer for 3 s; uncertain: the answer was lost and is asked for again; unanswered: given up. */
export type Phase = 'idle' | 'sending' | 'slow' | 'uncertain' | 'unanswered';

const SLOW_MS = 3000;
const PAUSES_MS = [500, 1000, 2000, 3000, 5000, 8000];

const newKey = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function sendOnce(action: Action, form: FormData): Promise<FormState | undefined> {
  const start = performance.now();
  try {
    const answer = await action(form);
    reportRequest({ ms: performance.now() - start, ok: answer.status !== 'unanswered' });
    return answer.status === 'unanswered' ? undefined : answer;
  } catch {
    reportRequest({ ms: performance.now() - start, ok: false });
    return undefined;
  }
}

/** Asks again with the same key until an answer comes: the server answers a known key with what it answered before. */
async function sendUntilAnswered(
  action: Action,
  form: FormData,
  show: (phase: Phase) => void,
): Promise<FormState | undefined> {
  for (const wait of [0, ...PAUSES_MS]) {
    await pause(wait);
    const answer = await sendOnce(action, form);
    if (answer) return answer;
    show('uncertain');
  }
  return undefined;
}

/** Until there is a definite answer: where a fresh proof is asked for, the same form goes again once it was shown. */
async function sendUntilDone(
  action: Action,
  form: FormData,
  show: (phase: Phase) => void,
  prove: Prove,
): Promise<FormState | undefined> {
  let answer = await sendUntilAnswered(action, form, show);
  while (answer?.status === 'proof') {
    if (!(await prove(answer.proof))) return { status: 'idle' };
    show('sending');
    answer = await sendUntilAnswered(action, form, show);
  }
  return answer;
}

/** What is being sent says so again when no answer comes for a while. */
function watchSlow(setPhase: (change: (now: Phase) => Phase) => void) {
  const slow = setTimeout(() => setPhase((now) => (now === 'sending' ? 'slow' : now)), SLOW_MS);
  return () => clearTimeout(slow);
}

type Options = { onDone?: ((result: unknown) => void) | undefined; stay?: boolean | undefined };

/**
 * Sends a form to an act, once. A second click while the first is on its way does nothing; a lost answer is asked for
 * with the same key, so nothing happens twice. When done it goes where the answer says, or shows the page anew
 * (`stay`: neither). The key changes only after a definite answer; a form that brings one is sent under that. A proof that is asked for is asked of the officer; not
 * given, everything stays as it was typed.
 */
export function useAct(action: Action, { onDone, stay }: Options = {}) {
  const router = useRouter();
  const prove = useProof();
  const key = useRef('');
  const busy = useRef(false);
  const [phase, setPhase] = useState<Phase>('idle');
  const [state, setState] = useState<FormState>({ status: 'idle' });

  const send = useCallback(
    async (form: FormData) => {
      if (busy.current) return;
      busy.current = true;
      key.current ||= String(form.get('key') ?? '') || newKey();
      form.set('key', key.current);
      setPhase('sending');
      const calm = watchSlow(setPhase);
      const asked: Prove = (proof) => {
        calm();
        setPhase('sending');
        return prove(proof);
      };
      const answer = await sendUntilDone(action, form, setPhase, asked);
      calm();
      busy.current = false;
      if (!answer) return setPhase('unanswered');
      key.current = '';
      setPhase('idle');
      setState(answer);
      if (answer.status !== 'done') return;
      onDone?.(answer.result);
      if (answer.goto) router.push(answer.goto as Parameters<typeof router.push>[0]);
      else if (!stay) router.refresh();
    },
    [action, onDone, prove, router, stay],
  );

  const fields = state.status === 'refused' ? state.fields : {};
  return { send, phase, state, fields, busy: phase !== 'idle' && phase !== 'unanswered' };
}
