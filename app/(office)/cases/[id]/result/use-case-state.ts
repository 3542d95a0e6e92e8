'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { type CaseState, fetchCaseState } from '../case-state';

const EVERY_MS = 3000;

/** Follows a case that waits, while the page is looked at; shows the page anew when the case moves on. */
export function useCaseState(caseId: string, first: CaseState) {
  const router = useRouter();
  const [state, setState] = useState(first);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const look = async () => {
      if (document.hidden) return;
      const next = await fetchCaseState(caseId);
      setLost(!next);
      if (next) setState(next);
    };
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [caseId]);

  const moved = state.version !== first.version || state.offer?.state !== first.offer?.state;
  useEffect(() => {
    if (moved) router.refresh();
  }, [moved, router]);
  return { state, lost };
}
