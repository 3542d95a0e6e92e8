'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { codesIn, qrReader } from './qr-reader';
import type { Problem } from './verify-words';

type Heard = { onCode: (text: string) => void; onProblem: (problem: Problem) => void };

const BETWEEN_LOOKS_MS = 120;
const pause = () => new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));

const nameOf = (error: unknown) => (error instanceof DOMException ? error.name : '');

function problemOf(error: unknown): Problem {
  if (nameOf(error) === 'NotAllowedError') return 'refused';
  return nameOf(error) === 'NotFoundError' ? 'noCamera' : 'busy';
}

/** The back camera shown in `video`, until one code is in the picture. It is off again as soon as nobody looks. */
export function useCamera({ onCode, onProblem }: Heard) {
  const video = useRef<HTMLVideoElement>(null);
  const [isOn, setOn] = useState(false);
  const tell = useEffectEvent((seen: { text: string } | { problem: Problem }) =>
    'text' in seen ? onCode(seen.text) : onProblem(seen.problem),
  );

  useEffect(() => {
    const element = video.current;
    const ending = new AbortController();
    if (!element) return;
    if (!navigator.mediaDevices) return tell({ problem: 'noCamera' });
    void watch(element, ending.signal, () => setOn(true)).then((seen) => {
      if (seen && !ending.signal.aborted) tell(seen);
    });
    return () => ending.abort();
  }, []);

  return { video, isOn };
}

async function watch(video: HTMLVideoElement, signal: AbortSignal, onStart: () => void) {
  let stream: MediaStream | undefined;
  try {
    const reading = qrReader().catch(() => undefined);
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: { ideal: 'environment' } } });
    const reader = await reading;
    if (!reader) return { problem: 'reader' as const };
    if (signal.aborted) return undefined;
    video.srcObject = stream;
    await video.play();
    onStart();
    return await firstCode(reader, video, signal);
  } catch (error) {
    return { problem: problemOf(error) };
  } finally {
    for (const track of stream?.getTracks() ?? []) track.stop();
  }
}

async function firstCode(reader: Awaited<ReturnType<typeof qrReader>>, video: HTMLVideoElement, signal: AbortSignal) {
  while (!signal.aborted) {
    // A frame that cannot be read is followed by another one.
    const codes = await codesIn(reader, video).catch(() => []);
    const [text] = codes;
    if (text !== undefined && codes.length === 1) return { text };
    await pause();
  }
  return undefined;
}
