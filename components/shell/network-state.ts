export type NetworkState = 'online' | 'slow' | 'offline';
export type RequestSample = { ms: number; ok: boolean };

export const REQUEST_EVENT = 'loket:request';
const SLOW_MS = 1500;
const KEPT = 3;

/** What the last requests say. Two slow ones of three are a slow network; one alone may be chance. */
export function networkState({
  connected,
  latest,
}: {
  connected: boolean;
  latest: readonly RequestSample[];
}): NetworkState {
  if (!connected || latest.at(-1)?.ok === false) return 'offline';
  const slow = latest.slice(-KEPT).filter(({ ms }) => ms >= SLOW_MS);
  return slow.length >= 2 ? 'slow' : 'online';
}

/** For code that makes requests of its own: `ok` means that an answer came, whatever it said. */
export const reportRequest = (sample: RequestSample) =>
  window.dispatchEvent(new CustomEvent(REQUEST_EVENT, { detail: sample }));

// Pages fetched by the router carry this in their address; actions report themselves.
const isPage = ({ name, responseStart }: PerformanceResourceTiming) => responseStart > 0 && name.includes('_rsc=');

/** Watches reported requests, pages on their way and the browser's word, until the returned function is called. */
export function watchNetwork(tell: (state: NetworkState) => void) {
  const latest: RequestSample[] = [];
  const update = () => tell(networkState({ connected: navigator.onLine, latest }));
  const add = (sample: RequestSample) => {
    latest.push(sample);
    latest.splice(0, latest.length - KEPT);
    update();
  };
  const stop = new AbortController();
  const onRequest = (event: Event) => add((event as CustomEvent<RequestSample>).detail);
  window.addEventListener(REQUEST_EVENT, onRequest, stop);
  window.addEventListener('online', () => latest.splice(0) && update(), stop);
  window.addEventListener('offline', update, stop);
  const observer = new PerformanceObserver((list) => {
    for (const page of (list.getEntries() as PerformanceResourceTiming[]).filter(isPage))
      add({ ms: page.responseStart - page.startTime, ok: true });
  });
  observer.observe({ type: 'resource' });
  update();
  return () => {
    stop.abort();
    observer.disconnect();
  };
}
