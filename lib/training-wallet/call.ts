import { Problem } from './problem';

const PATIENCE_MS = 15_000;

export type Call = (url: string, init?: RequestInit) => Promise<Response>;

/** A fetch as a wallet needs it: no cookie of the office goes along, nothing is kept, and silence has an end. */
export const calling =
  (fetch: typeof globalThis.fetch): Call =>
  async (url, init) => {
    const response = await fetch(url, {
      ...init,
      ...{ credentials: 'omit', cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch((cause: unknown) => {
      throw new Problem('network', undefined, { cause });
    });
    if (response.status === 429) throw new Problem('busy');
    if (response.status >= 500) throw new Problem('server');
    return response;
  };
