'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';

const MINUTES = 5;
const PING_MS = 60_000;
const INPUTS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

const id = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';
const opened = new RegExp(`^/(?<kind>residents|cases|approvals)/(?<id>${id}|new)`);
const kept = new RegExp(`^(?:residents|cases)/${id}$`);

/** Whose page this is, such as `cases/…`; undefined for pages about nobody. */
export function recordOn(pathname: string): string | undefined {
  const { kind, id: which } = opened.exec(pathname)?.groups ?? {};
  return kind && `${kind}/${which}`;
}

/** Says to the server that somebody is busy with the record: at once, then at most once a minute, the last one too. */
function pinger(record: string) {
  let last = Date.now(); // opening it was on record just now
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const ping = () => {
    waiting = undefined;
    last = Date.now();
    fetch(`/api/${record}/keep-open`, { method: 'POST' }).catch(() => undefined);
  };
  return {
    busy: () => {
      if (kept.test(record)) waiting ??= setTimeout(ping, Math.max(0, last + PING_MS - Date.now()));
    },
    stop: () => clearTimeout(waiting),
  };
}

/**
 * Closes a page about a resident that was left alone for five minutes: whoever passes by sees the start page. The server
 * counts for itself (lib/officers/open-record.ts).
 */
export function RecordWatch() {
  const record = recordOn(usePathname());
  useEffect(() => {
    if (!record) return;
    let last = Date.now();
    const pings = pinger(record);
    const onInput = () => {
      last = Date.now();
      pings.busy();
    };
    const look = () => Date.now() - last >= MINUTES * 60_000 && window.location.replace('/?closed');
    const stop = new AbortController();
    for (const input of INPUTS)
      window.addEventListener(input, onInput, { passive: true, capture: true, signal: stop.signal });
    const timer = setInterval(look, 1000);
    return () => {
      stop.abort();
      clearInterval(timer);
      pings.stop();
    };
  }, [record]);
  return null;
}
