'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Call } from '@/lib/training-wallet/call';
import { ownModel } from '@/lib/training-wallet/device-model';
import { newHolderKey } from '@/lib/training-wallet/holder-key';
import { Problem } from '@/lib/training-wallet/problem';
import type { Offered } from '@/lib/training-wallet/redeem';
import { newRedemption, type Redemption } from '@/lib/training-wallet/redemption';
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
  if (started.exchanged) return started;
  const { exchange } = await redeeming();
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

/** From here to the credential, as far as it goes; keeps what it reached in `redemption`. Answers what went wrong. */
async function attempt(offered: Offered, pin: string, redemption: { current: Redemption }, here: Here) {
  try {
    redemption.current = await redeem(offered, pin, redemption.current, here);
    await collectFor(offered, redemption.current, here);
    return undefined;
  } catch (error) {
    const shown = shownOf(error);
    // The token is still good: the next try comes with another key.
    if (shown.trouble === 'keyRefused') redemption.current = { ...redemption.current, holder: await newHolderKey() };
    if (final.has(shown.trouble)) await dropRedemption().catch(() => undefined);
    return shown;
  }
}

/** What is offered: read once, and again when asked to. */
function useOffered(offer: string, begun: Redemption | undefined, here: Here) {
  const [stage, setStage] = useState<Stage>({ at: 'reading' });
  const read = useCallback(async () => {
    setStage({ at: 'reading' });
    try {
      const { readOffer } = await redeeming();
      setStage({ at: 'ready', offered: await readOffer(offer, here, begun?.exchanged?.credentialOffer) });
    } catch (error) {
      setStage({ at: 'failed', shown: shownOf(error) });
    }
  }, [offer, begun, here]);
  useEffect(() => void read(), [read]);
  return { stage, setStage, read };
}

export function useOffer(offer: string, kept: Redemption | undefined, here: Here, onDone: () => void) {
  const [begun] = useState(kept?.offer === offer ? kept : undefined);
  const redemption = useRef(begun);
  const { stage, setStage, read } = useOffered(offer, begun, here);

  const take = async (offered: Offered, pin: string) => {
    setStage({ at: 'ready', offered, isBusy: true });
    const trying = { current: redemption.current ?? (await newRedemption(offer)) };
    const shown = await attempt(offered, pin, trying, here);
    redemption.current = trying.current;
    if (!shown) return onDone();
    setStage(final.has(shown.trouble) ? { at: 'failed', shown } : { at: 'ready', offered, shown });
  };
  const isFinal = stage.at === 'failed' && final.has(stage.shown.trouble);
  return { stage, read, take, isFinal, isExchanged: redemption.current?.exchanged !== undefined };
}
