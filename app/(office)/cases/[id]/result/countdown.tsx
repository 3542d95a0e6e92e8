'use client';

import { useEffect, useState } from 'react';

type CountdownProps = {
  until: string;
  /** The server's clock: an office PC may be minutes off. */
  now: string;
  /** "Berlaku {left} menit lagi". */
  words: string;
};

const minutes = (ms: number) => {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** Minutes and seconds left. Not read aloud each second: a screen reader finds it as a timer. */
export function Countdown({ until, now, words }: CountdownProps) {
  const [left, setLeft] = useState(Date.parse(until) - Date.parse(now));
  useEffect(() => {
    const end = Date.now() + Date.parse(until) - Date.parse(now);
    setLeft(end - Date.now());
    const timer = setInterval(() => setLeft(end - Date.now()), 1000);
    return () => clearInterval(timer);
  }, [until, now]);
  return (
    <span role="timer" className="font-semibold tabular">
      {words.replace('{left}', minutes(left))}
    </span>
  );
}
