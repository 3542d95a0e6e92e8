'use client';

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { openTabs, type Tabs, type TabWord } from '@/app/session-tabs';
import { rememberWay } from '@/app/way-back';
import { comboOf } from '@/components/shell/shortcut-keys';
import { doorNow, lockNow, placeOf } from './session-door';
import { useIdleClock } from './use-idle-clock';

type LockWatchProps = {
  minutes: number;
  words: { soon: string; reaching: string };
  children: ReactNode;
};

/** What the server sent along for the first drawing of the page stands in scripts, names and all. */
const forgetSent = () => {
  for (const script of document.querySelectorAll('body script:not([src])')) script.remove();
};

/**
 * Locks the screen on Alt+K, on a press of anything with `data-lock`, and after so many minutes without input; all tabs
 * together. What stood there is taken out of the page at once, not covered, and the lock's own page comes in its place.
 * Also asks whether the session still stands when the page is shown again (back, another tab): nobody sees an old one.
 */
export function LockWatch({ minutes, words, children }: LockWatchProps) {
  const [isShown, setShown] = useState(true);
  const isLocking = useRef(false);
  const tabs = useRef<Tabs | undefined>(undefined);

  const leaveFor = useCallback((place: string) => {
    setShown(false);
    forgetSent();
    window.location.replace(place);
  }, []);
  const lock = useCallback(
    async (why: 'asked' | 'idle') => {
      if (isLocking.current) return;
      isLocking.current = true;
      rememberWay();
      setShown(false);
      forgetSent();
      tabs.current?.tell('locking');
      await lockNow(why);
      leaveFor('/locked');
    },
    [leaveFor],
  );
  const onIdle = useCallback(() => void lock('idle'), [lock]);
  const onBusy = useCallback(() => tabs.current?.tell('busy'), []);
  const touch = useIdleClock({ minutes, soon: words.soon, onIdle, onBusy });
  useTabs(tabs, touch, lock);
  useLockKeys(lock);
  useSecondLook(leaveFor, setShown);

  if (isShown) return children;
  return (
    <main className="grid min-h-dvh place-content-center">
      <p role="status" className="text-section font-semibold">
        {words.reaching}
      </p>
    </main>
  );
}

type Lock = (why: 'asked' | 'idle') => Promise<void>;

function useTabs(tabs: { current: Tabs | undefined }, touch: () => void, lock: Lock) {
  useEffect(() => {
    const hear = (word: TabWord) => {
      if (word === 'busy') touch();
      if (word === 'locking') void lock('asked');
    };
    const opened = openTabs(hear);
    tabs.current = opened;
    return () => opened.close();
  }, [tabs, touch, lock]);
}

function useLockKeys(lock: Lock) {
  useEffect(() => {
    const stop = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (comboOf(event) !== 'Alt+K') return;
      event.preventDefault();
      void lock('asked');
    };
    const onClick = ({ target }: MouseEvent) =>
      target instanceof Element && target.closest('[data-lock]') && void lock('asked');
    window.addEventListener('keydown', onKeyDown, stop);
    window.addEventListener('click', onClick, stop);
    return () => stop.abort();
  }, [lock]);
}

function useSecondLook(leaveFor: (place: string) => void, show: (isShown: boolean) => void) {
  useEffect(() => {
    const stop = new AbortController();
    const look = async () => {
      const place = placeOf(await doorNow());
      if (place === '/locked') rememberWay();
      if (place) leaveFor(place);
    };
    // Kept whole by the browser and shown again: hidden until the server has answered.
    const onPageShow = async ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      show(false);
      const door = await doorNow();
      if (door === 'unanswered') return window.location.reload();
      const place = placeOf(door);
      if (place) leaveFor(place);
      else show(true);
    };
    window.addEventListener('pageshow', (event) => void onPageShow(event), stop);
    document.addEventListener('visibilitychange', () => !document.hidden && void look(), stop);
    return () => stop.abort();
  }, [leaveFor, show]);
}
