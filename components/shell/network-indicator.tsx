'use client';

import { useEffect, useState } from 'react';
import { classes } from '@/components/ui/classes';
import { type NetworkState, watchNetwork } from './network-state';

const looks: Record<NetworkState, { tone: string; bars: number }> = {
  online: { tone: 'text-success', bars: 3 },
  slow: { tone: 'text-warning', bars: 1 },
  offline: { tone: 'text-danger', bars: 0 },
};

/** Online, slow or offline, judged by real requests. The icon alone on a narrow screen, the word for everyone else. */
export function NetworkIndicator({ label, words }: { label: string; words: Record<NetworkState, string> }) {
  const [state, setState] = useState<NetworkState>('online');
  useEffect(() => watchNetwork(setState), []);
  const { tone, bars } = looks[state];
  return (
    <p role="status" className={classes('flex items-center gap-1.5 text-office font-medium whitespace-nowrap', tone)}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="currentColor">
        {[0, 1, 2].map((bar) => (
          <rect
            key={bar}
            x={1 + bar * 5}
            y={10 - bar * 4}
            width="4"
            height={5 + bar * 4}
            rx="1"
            opacity={bar < bars ? 1 : 0.3}
          />
        ))}
        {state === 'offline' && <path d="M2 2l12 12" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />}
      </svg>
      <span className="sr-only">{label}: </span>
      <span className="max-xl:sr-only">{words[state]}</span>
    </p>
  );
}
