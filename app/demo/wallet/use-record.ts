'use client';

import { useCallback, useRef, useState } from 'react';
import type { OwnRecord } from '@/lib/residents/read-own';
import { fetchOwnRecord } from '@/lib/training-wallet/own-record';
import type { Held } from '@/lib/training-wallet/store';
import type { Here } from './use-offer';
import { type Shown, shownOf } from './use-wallet';

export type Reading = {
  record: OwnRecord | undefined;
  shown: Shown | undefined;
  isLoading: boolean;
  load: () => Promise<void>;
};

/** Read when a tab first needs it and then kept in memory only: every reading is an entry in the history. */
export function useRecord(held: Held, { issuer, call }: Here): Reading {
  const [record, setRecord] = useState<OwnRecord>();
  const [shown, setShown] = useState<Shown>();
  const [isLoading, setLoading] = useState(false);
  const isAsking = useRef(false);
  const load = useCallback(async () => {
    if (isAsking.current) return;
    isAsking.current = true;
    setLoading(true);
    setShown(undefined);
    try {
      setRecord(await fetchOwnRecord(held, issuer, call));
    } catch (error) {
      setRecord(undefined);
      setShown(shownOf(error));
    }
    isAsking.current = false;
    setLoading(false);
  }, [held, issuer, call]);
  return { record, shown, isLoading, load };
}
