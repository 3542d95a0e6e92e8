'use client';

import { useCallback, useEffect, useState } from 'react';
import { type Card, cardOf } from '@/lib/training-wallet/card';
import { type Link, linkIn } from '@/lib/training-wallet/links';
import { Problem, problemBehind, type Trouble } from '@/lib/training-wallet/problem';
import type { Redemption } from '@/lib/training-wallet/redemption';
import { forgetAll, type Held, readKept } from '@/lib/training-wallet/store';

export type Opened = Held & { card: Card };
export type Kept = { held?: Opened | undefined; redemption?: Redemption | undefined };
export type Shown = { trouble: Trouble; left?: number | undefined };

export const shownOf = (error: unknown): Shown => {
  const { trouble, left } = problemBehind(error) ?? new Problem('unsound');
  return { trouble, left };
};

async function openKept(): Promise<Kept> {
  const { held, redemption } = await readKept();
  return { held: held && { ...held, card: await cardOf(held.credential) }, redemption };
}

/** The address of the page forgets the offer: a reload must not begin it anew. */
const cleanAddress = () => window.history.replaceState(null, '', window.location.pathname);

/** What this browser keeps; nothing before it was read. */
function useKept(onTrouble: (trouble: Trouble) => void) {
  const [kept, setKept] = useState<Kept>();
  const reload = useCallback(async () => {
    const found: Kept = await openKept().catch((error: unknown) => {
      onTrouble(shownOf(error).trouble);
      return {};
    });
    setKept(found);
    return found;
  }, [onTrouble]);
  return { kept, reload };
}

/** What is kept, and the link that was opened last. `opening`: the one the wallet was opened with. */
export function useWallet(issuer: string, opening: string | undefined) {
  const [link, setLink] = useState<Link | undefined>(() => linkIn(opening ?? '', issuer));
  const [trouble, setTrouble] = useState<Trouble | undefined>(opening && !link ? 'unknownLink' : undefined);
  const { kept, reload } = useKept(setTrouble);

  useEffect(() => {
    void reload().then(({ redemption }) => {
      if (redemption?.exchanged) setLink((opened) => opened ?? { kind: 'offer', offer: redemption.offer });
    });
  }, [reload]);

  const follow = (text: string) => {
    const found = linkIn(text, issuer);
    setTrouble(found ? undefined : 'unknownLink');
    if (found) setLink(found);
  };
  const leave = async () => {
    cleanAddress();
    setTrouble(undefined);
    await reload();
    setLink(undefined);
  };
  const forget = () => forgetAll().then(leave);
  return { kept, link, trouble, follow, leave, forget };
}
