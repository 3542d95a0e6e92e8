import { env } from '@/lib/env';

const SAFE = /^(GET|HEAD|OPTIONS)$/;

/** The addresses our pages are served at. Configured, never taken from a request. */
const ownOrigins = () => [env().AUTH_URL, env().PUBLIC_URL].map((url) => new URL(url).origin);

/**
 * Was this sent by a page of ours? (OWASP, Cross-Site Request Forgery Prevention: Fetch Metadata, with Origin for older
 * browsers.) Sec-Fetch-Site must be `same-origin`, or `none` for what the officer did without any page; an Origin must be
 * ours. A page that keeps its own address to itself (no referrer, because a link is in it) sends `null`: that counts only
 * where the browser says same-origin. With neither header nothing says so, and the answer is no.
 */
export function isFromOwnPage(headers: Pick<Headers, 'get'>): boolean {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (origin === 'null') return site === 'same-origin';
  if (origin !== null && !ownOrigins().includes(origin)) return false;
  if (site !== null) return site === 'same-origin' || site === 'none';
  return origin !== null;
}

/** Does this change something for whoever's cookie comes along? */
export const isWrite = (method: string) => !SAFE.test(method);

export const foreignPage = () =>
  new Response('{"error":"foreign_page"}', {
    status: 403,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });

type Handler<Context> = (request: Request, context: Context) => Promise<Response>;

/** A route handler that writes: 403 for whatever no page of ours has sent. */
export const fromOwnPage =
  <Context>(handler: Handler<Context>): Handler<Context> =>
  async (request, context) =>
    isFromOwnPage(request.headers) ? handler(request, context) : foreignPage();
