'use client';

import { useEffect, useState } from 'react';
import type { PresentationRequest } from '@/lib/presentations/request';
import { fetchPresentationState, type PresentationState } from './presentation-state';

const EVERY_MS = 2000;

/** Follows a QR code on the screen until it is answered or over. */
export function usePresentation({ presentationId, expiresAt, now }: PresentationRequest) {
  const [seen, setSeen] = useState<PresentationState>({ state: 'open', model: null, answeredAt: null, expiresAt, now });
  const [lost, setLost] = useState(false);
  const isOpen = seen.state === 'open';
  useEffect(() => {
    if (!isOpen) return;
    const look = async () => {
      if (document.hidden) return;
      const next = await fetchPresentationState(presentationId);
      setLost(!next);
      // Answers may overtake each other: what has been answered stays so.
      if (next) setSeen((before) => (before.state === 'open' ? next : before));
    };
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [presentationId, isOpen]);
  return { seen, lost };
}
