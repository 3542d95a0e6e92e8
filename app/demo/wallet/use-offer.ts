'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Call } from '@/lib/training-wallet/call';
import { ownModel } from '@/lib/training-wallet/device-model';
import { Problem } from '@/lib/training-wallet/problem';
import type { Offered, Redemption } from '@/lib/training-wallet/redeem';
import { dropRedemption, keepHeld, keepRedemption } from '@/lib/training-wallet/store';
import { type Shown, shownOf } from './use-wallet';

export type Here = { issuer: string; call: Call };
type Stage =
  | { at: 'reading' }
  | { at: 'failed'; shown: Shown }
  | { at: 'ready'; offered: Offered; isBusy?: boolean; shown?: Shown };

/** The protocol's library, which nobody loads who only shows a card. */
const redeeming = () =>
  import('@/lib/training-wallet/redeem').catch((cause: unknown) => {
    throw new Problem('network', undefined, { cause });
  });

/** What no further try can mend. */
const final = new Set(['gone', 'locked', 'foreign', 'unknownLink']);

/** PIN, token, credential: what is reached is kept before the next step begins. */
async function redeem(offered: Offered, pin: string, started: Redemption, here: Here): Promise<Redemption> {
  const { exchange } = await redeeming();
  if (started.exchanged) return started;
  await keepRedemption(started);
  const token = await exchange(offered, pin, started, here.call);
  const redemption = { ...started, exchanged: { token, credentialOffer: offered.credentialOffer } };
  await keepRedemption(redemption);
  return redemption;
}

async function collectFor(offered: Offered, { holder, dpop, exchanged }: Redemption, here: Here): Promise<void> {
  const { collect } = await redeeming();
  const collecting = { holder, dpop, token: exchanged?.token ?? '', model: ownModel() };
  await keepHeld({ credential: await collect(offered, collecting, here), holder });
}

export function useOffer(offer: string, kept: Redemption | undefined, here: Here, onDone: () => void) {
  const [stage, setStage] = useState<Stage>({ at: 'reading' });
  const redemption = useRef(kept?.offer === offer ? kept : undefined);

  const read = useCallback(async () => {
    setStage({ at: 'reading' });
    try {
      const { readOffer } = await redeeming();
      const offered = await readOffer(offer, here, redemption.current?.exchanged?.credentialOffer);
      setStage({ at: 'ready', offered });
    } catch (error) {
      setStage({ at: 'failed', shown: shownOf(error) });
    }
  }, [offer, here]);
  useEffect(() => void read(), [read]);

  const take = async (offered: Offered, pin: string) => {
    setStage({ at: 'ready', offered, isBusy: true });
    try {
      const { newRedemption } = await redeeming();
      redemption.current ??= await newRedemption(offer);
      redemption.current = await redeem(offered, pin, redemption.current, here);
      await collectFor(offered, redemption.current, here);
      onDone();
    } catch (error) {
      const shown = shownOf(error);
      if (!final.has(shown.trouble)) return setStage({ at: 'ready', offered, shown });
      await dropRedemption().catch(() => undefined);
      setStage({ at: 'failed', shown });
    }
  };
  const isFinal = stage.at === 'failed' && final.has(stage.shown.trouble);
  return { stage, read, take, isFinal, isExchanged: redemption.current?.exchanged !== undefined };
}
