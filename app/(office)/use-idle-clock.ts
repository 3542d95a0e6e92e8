'use client';

import { useCallback, useEffect, useRef } from 'react';

const INPUTS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;
const WARN_S = 30;

type IdleClock = {
  minutes: number;
  /** "Terkunci dalam {seconds} detik": in place of the page's title for the last half minute. */
  soon: string;
  onIdle: () => void;
  /** Somebody is there: at most once a second. */
  onBusy?: (() => void) | undefined;
};

/** Says in the title how long is left, and gives the title back; another page may have set its own meanwhile. */
function warner(soon: string) {
  let [before, shown] = ['', ''];
  return (left: number) => {
    if (shown && document.title === shown && left > WARN_S) document.title = before;
    if (left > WARN_S) {
      shown = '';
      return;
    }
    if (document.title !== shown) before = document.title;
    shown = soon.replace('{seconds}', String(left));
    document.title = shown;
  };
}

/**
 * Watches for input, and says when there was none for so long. Moments, not ticks: a computer that slept is idle at once.
 * No sound. Answers a function that counts as input, for what other tabs tell.
 */
export function useIdleClock({ minutes, soon, onIdle, onBusy }: IdleClock) {
  const last = useRef(0);
  const touch = useCallback(() => {
    last.current = Date.now();
  }, []);
  useEffect(() => {
    touch();
    const warn = warner(soon);
    const onInput = () => {
      if (Date.now() - last.current > 1000) onBusy?.();
      touch();
    };
    const look = () => {
      const left = Math.ceil((last.current + minutes * 60_000 - Date.now()) / 1000);
      if (left > 0) return warn(left);
      warn(WARN_S + 1);
      onIdle();
    };
    const stop = new AbortController();
    for (const input of INPUTS)
      window.addEventListener(input, onInput, { passive: true, capture: true, signal: stop.signal });
    const timer = setInterval(look, 1000);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [minutes, soon, onIdle, onBusy, touch]);
  return touch;
}
