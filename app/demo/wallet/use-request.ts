'use client';

import { useCallback, useEffect, useState } from 'react';
import { namesIn, present } from '@/lib/training-wallet/presentation';
import type { PresentationRequest } from '@/lib/training-wallet/presentation-request';
import { Problem } from '@/lib/training-wallet/problem';
import type { Held } from '@/lib/training-wallet/store';
import type { Here } from './use-offer';
import { type Shown, shownOf } from './use-wallet';

type Stage =
  | { at: 'reading' }
  | { at: 'failed'; shown: Shown; request?: PresentationRequest }
  | { at: 'asked' | 'sending' | 'done' | 'refused'; request: PresentationRequest };

/** The protocol's library, loaded by who answers a request. */
const requests = () =>
  import('@/lib/training-wallet/presentation-request').catch((cause: unknown) => {
    throw new Problem('network', undefined, { cause });
  });

async function read(link: string, { credential }: Held, here: Here): Promise<PresentationRequest> {
  const { readRequest } = await requests();
  const request = await readRequest(link, { ...here, now: new Date() });
  const there = namesIn(credential);
  if (!request.names.every((name) => there.includes(name))) throw new Problem('lacking');
  return request;
}

/** A verifier's request: read and checked, shown, and answered only when the holder says so. */
export function useRequest(link: string, held: Held, here: Here) {
  const [stage, setStage] = useState<Stage>({ at: 'reading' });
  const start = useCallback(async () => {
    setStage({ at: 'reading' });
    await read(link, held, here).then(
      (request) => setStage({ at: 'asked', request }),
      (error: unknown) => setStage({ at: 'failed', shown: shownOf(error) }),
    );
  }, [link, held, here]);
  useEffect(() => void start(), [start]);

  const agree = async (request: PresentationRequest) => {
    setStage({ at: 'sending', request });
    try {
      const { answer } = await requests();
      const presentation = await present(held.credential, { ...request, key: held.holder, now: new Date() });
      await answer(request, presentation, here.call);
      setStage({ at: 'done', request });
    } catch (error) {
      setStage({ at: 'failed', shown: shownOf(error), request });
    }
  };
  const refuse = async (request: PresentationRequest) => {
    setStage({ at: 'refused', request });
    // Whether the verifier hears of it or not: nothing was shown.
    await requests()
      .then(({ decline }) => decline(request, here.call))
      .catch(() => undefined);
  };
  return { stage, start, agree, refuse };
}
