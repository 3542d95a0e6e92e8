import type { CaseStatusReport } from '@/lib/cases/status';

/** What app/api/cases/[id]/status answers; `now` is the server's clock, because an office PC may be minutes off. */
export type CaseState = CaseStatusReport & { now: string };

/** Asks how the case stands; undefined when no answer came. */
export async function fetchCaseState(caseId: string): Promise<CaseState | undefined> {
  const start = performance.now();
  const tell = (ok: boolean) => {
    const detail = { ms: performance.now() - start, ok };
    window.dispatchEvent(new CustomEvent('loket:request', { detail }));
  };
  try {
    const answer = await fetch(`/api/cases/${caseId}/status`, { signal: AbortSignal.timeout(10_000) });
    tell(true);
    return answer.ok ? ((await answer.json()) as CaseState) : undefined;
  } catch {
    tell(false);
    return undefined;
  }
}
