'use client';

import { useEffect, useState } from 'react';
import { type Locale, showTime, type Zone } from '@/lib/format/time';

/** The office's clock, by the server's time: the computer at the counter may be minutes off. */
export function Clock({ now, zone, locale }: { now: string; zone: Zone; locale: Locale }) {
  const [time, setTime] = useState(() => new Date(now));
  useEffect(() => {
    const ahead = new Date(now).getTime() - Date.now();
    const timer = setInterval(() => setTime(new Date(Date.now() + ahead)), 1000);
    return () => clearInterval(timer);
  }, [now]);
  return (
    <p className="text-center text-[2.5rem] leading-tight font-semibold tracking-tight tabular">
      <time dateTime={time.toISOString()}>{showTime(time, zone, locale)}</time>
    </p>
  );
}
