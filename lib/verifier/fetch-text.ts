import { readCapped } from './read-capped';
import { Rejected } from './rejected';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

type Wanted = { mediaType: string; maxBytes: number; fetch?: Fetch | undefined; cache?: RequestCache | undefined };

const PATIENCE_MS = 5_000;

/**
 * The text at an address of the issuer. No redirects: the address is trusted for what it is, not for where it leads.
 * @throws Rejected `network` whatever goes wrong
 */
export async function fetchText(url: string, wanted: Wanted): Promise<string> {
  const { mediaType, maxBytes, fetch = globalThis.fetch, cache = 'no-cache' } = wanted;
  try {
    const response = await fetch(url, {
      headers: { accept: mediaType },
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE_MS),
      cache,
    });
    if (response.status !== 200) throw new TypeError(`answered ${response.status}`);
    const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (type !== mediaType || !response.body) throw new TypeError(`answered with ${type}`);
    return new TextDecoder('utf-8', { fatal: true }).decode(await readCapped(response.body, maxBytes));
  } catch (cause) {
    throw new Rejected('network', `${url} gave no usable answer`, { cause });
  }
}
