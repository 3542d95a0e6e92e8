import { reportRequest } from '@/components/shell/network-state';
import type { PresentationStatus } from '@/lib/presentations/status';

/** What app/api/presentations/[id]/status answers; `now` is the server's clock. */
export type PresentationState = PresentationStatus & { now: string };

/** Asks what became of a QR code; undefined when no answer came. */
export async function fetchPresentationState(presentationId: string): Promise<PresentationState | undefined> {
  const start = performance.now();
  const tell = (ok: boolean) => reportRequest({ ms: performance.now() - start, ok });
  try {
    const answer = await fetch(`/api/presentations/${presentationId}/status`, { signal: AbortSignal.timeout(10_000) });
    tell(true);
    return answer.ok ? ((await answer.json()) as PresentationState) : undefined;
  } catch {
    tell(false);
    return undefined;
  }
}
