'use client';

import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { isScannerBurst, readScan } from '@/lib/residents/scan';

const SILENCE_MS = 120;
const BURST_MS = 600;
const NIK_LENGTH = 16;

/** For the box: a scanner that ends without Enter is told from a person by its speed, and counts once it falls silent. */
export function useSilentEnd(onEnd: () => void) {
  const times = useRef<number[]>([]);
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return useCallback(
    (event: KeyboardEvent) => {
      window.clearTimeout(timer.current);
      if (event.key === 'Enter') times.current = [];
      if (event.key.length !== 1) return;
      times.current = [...times.current, event.timeStamp].slice(-NIK_LENGTH);
      if (isScannerBurst(times.current)) timer.current = window.setTimeout(onEnd, SILENCE_MS);
    },
    [onEnd],
  );
}

const EDITABLE = 'input:not([type=radio],[type=checkbox]), textarea, select, [contenteditable]';
const isTaken = () => document.activeElement?.matches(EDITABLE) || document.querySelector('dialog:modal') !== null;

type Burst = { text: string; start: number; last: number; isScan: boolean };
const none: Burst = { text: '', start: 0, last: 0, isScan: false };

/** A scan is 16 digits within 600 ms, however many keys follow. */
function grow({ text, start, last, isScan }: Burst, key: string, now: number): Burst {
  const isNew = now - last > SILENCE_MS;
  const grown = isNew ? key : text + key;
  const since = isNew ? now : start;
  const isLong = grown.replace(/\D/g, '').length >= NIK_LENGTH;
  return { text: grown, start: since, last: now, isScan: (!isNew && isScan) || (isLong && now - since < BURST_MS) };
}

/** For the page: a scan while no field has the focus. Its Enter must not press whatever button has it. */
export function useStrayScan(onScan: (text: string) => void) {
  useEffect(() => {
    let burst = none;
    let timer = 0;
    const deliver = () => {
      const { text } = burst;
      burst = none;
      if (readScan(text).kind === 'nik') onScan(text);
    };
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      window.clearTimeout(timer);
      if (event.ctrlKey || event.altKey || event.metaKey || isTaken()) {
        burst = none;
      } else if (event.key.length === 1) {
        burst = grow(burst, event.key, event.timeStamp);
        if (burst.isScan) timer = window.setTimeout(deliver, SILENCE_MS);
      } else if (event.key === 'Enter' && burst.isScan && event.timeStamp - burst.last < SILENCE_MS) {
        event.preventDefault();
        event.stopPropagation();
        deliver();
      }
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, [onScan]);
}
