'use client';

import { useCallback, useEffect, useState } from 'react';
import { type Card, cardOf } from '@/lib/training-wallet/card';
import { type Link, linkIn } from '@/lib/training-wallet/links';
import { Problem, problemBehind, type Trouble } from '@/lib/training-wallet/problem';
import type { Redemption } from '@/lib/training-wallet/redeem';
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

/** What this browser keeps, and the link that was opened last. */
export function useWallet(issuer: string, opening: string | undefined) {
  const [kept, setKept] = useState<Kept>();
  const [link, setLink] = useState<Link | undefined>(() => linkIn(opening ?? '', issuer));
  const [trouble, setTrouble] = useState<Trouble | undefined>(opening && !link ? 'unknownLink' : undefined);

  const reload = useCallback(async () => {
    const found = await openKept().catch((error: unknown) => {
      setTrouble(shownOf(error).trouble);
      return {};
    });
    setKept(found);
    return found;
  }, []);

  useEffect(() => {
    void reload().then(({ redemption }: Kept) => {
      if (redemption?.exchanged) setLink((opened) => opened ?? { kind: 'offer', offer: redemption.offer });
    });
  }, [reload]);

  const follow = useCallback(
    (text: string) => {
      const found = linkIn(text, issuer);
      setTrouble(found ? undefined : 'unknownLink');
      if (found) setLink(found);
    },
    [issuer],
  );
  const leave = useCallback(async () => {
    cleanAddress();
    await reload();
    setLink(undefined);
    setTrouble(undefined);
  }, [reload]);
  const forget = useCallback(async () => {
    await forgetAll();
    await leave();
  }, [leave]);

  return { kept, link, trouble, follow, leave, forget };
}
