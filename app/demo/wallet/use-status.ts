'use client';

import { useEffect, useState } from 'react';
import type { Card } from '@/lib/training-wallet/card';
import { fetchIssuerKeys, type IssuerKeys } from '@/lib/verifier/issuer-keys';
import { type CredentialStatus, readStatus } from '@/lib/verifier/status';

export type StatusShown = { state: CredentialStatus | 'checking' | 'expired' | 'unknown'; at?: Date };

type Keys = { known?: IssuerKeys | undefined };

const BETWEEN_MS = 15_000;

/** Reads the published list as any verifier does; whatever goes wrong, nothing is claimed. */
async function look({ status, expiresAt }: Card, issuer: string, keys: Keys): Promise<StatusShown> {
  const at = new Date();
  if (expiresAt <= at) return { state: 'expired', at };
  try {
    if (!status) return { state: 'unknown', at };
    keys.known ??= await fetchIssuerKeys(issuer, { allowed: [issuer] });
    const { status: state } = await readStatus(status, { issuer, keys: keys.known, now: at });
    return { state, at };
  } catch {
    keys.known = undefined; // perhaps there are new ones
    return { state: 'unknown', at };
  }
}

/** Where the credential stands: when the wallet is opened or comes to the front, and every 15 seconds while it is seen. */
export function useStatus(card: Card, issuer: string): StatusShown {
  const [shown, setShown] = useState<StatusShown>({ state: 'checking' });
  useEffect(() => {
    const keys: Keys = {};
    let isOver = false;
    const check = async () => {
      if (document.visibilityState !== 'visible') return;
      const found = await look(card, issuer, keys);
      if (!isOver) setShown(found);
    };
    const timer = setInterval(check, BETWEEN_MS);
    const comeBack = () => void check();
    document.addEventListener('visibilitychange', comeBack);
    void check();
    return () => {
      isOver = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, [card, issuer]);
  return shown;
}
