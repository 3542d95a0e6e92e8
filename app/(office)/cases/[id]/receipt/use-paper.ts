'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { type Paper, papers } from './receipt';

const KEY = 'paper';
const CHANGED = 'loket:paper';

const read = (): Paper => papers.find((paper) => paper === localStorage.getItem(KEY)) ?? '80';
const onServer = (): Paper => '80';
const subscribe = (tell: () => void) => {
  window.addEventListener(CHANGED, tell);
  return () => window.removeEventListener(CHANGED, tell);
};

/** Which printer stands at this counter: kept in this browser, and nothing else is. */
export function usePaper() {
  const paper = useSyncExternalStore(subscribe, read, onServer);
  const choose = useCallback((next: string) => {
    localStorage.setItem(KEY, next);
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [paper, choose] as const;
}
