'use client';

import { useCallback, useSyncExternalStore } from 'react';

const NAME = 'single-letter-keys';
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const isOn = () => {
  try {
    return localStorage.getItem(NAME) !== 'off';
  } catch {
    return true; // a browser that keeps nothing
  }
};

/** Whether single letters do something: a habit of this browser, nothing of a person. WCAG 2.1.4 wants it to be one's choice. */
export function useSingleKeys() {
  const on = useSyncExternalStore(subscribe, isOn, () => true);
  const toggle = useCallback(() => {
    try {
      localStorage.setItem(NAME, isOn() ? 'off' : 'on');
    } catch {
      // nothing is kept then
    }
    for (const listener of listeners) listener();
  }, []);
  return { on, toggle };
}
