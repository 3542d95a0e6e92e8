'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { fetchCaseState } from './case-state';

const PAUSE_MS = 2000;
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/**
 * Shows the page anew once the server is known to answer. A refresh that fails makes the browser load the page from
 * scratch, and the PIN on it would be gone.
 */
export function useCaseRefresh(caseId: string) {
  const router = useRouter();
  return useCallback(async () => {
    while (!(await fetchCaseState(caseId))) await pause();
    router.refresh();
  }, [caseId, router]);
}
