'use client';

import { useEffect } from 'react';
import { fetchCaseState } from '../case-state';
import { useCaseRefresh } from '../use-case-refresh';

const EVERY_MS = 1500;
const MOST_LOOKS = 40;

/** Shows the page anew once our own verifier has read the change. Gives up after a minute: a reload asks again. */
export function FollowPublication({ caseId }: { caseId: string }) {
  const refresh = useCaseRefresh(caseId);
  useEffect(() => {
    let looks = 0;
    const timer = setInterval(async () => {
      if (document.hidden) return;
      const state = ++looks <= MOST_LOOKS ? await fetchCaseState(caseId) : undefined;
      const isMeasured = state?.publication?.measuredSeconds != null;
      if (isMeasured || looks > MOST_LOOKS) clearInterval(timer);
      if (isMeasured) await refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [caseId, refresh]);
  return null;
}
