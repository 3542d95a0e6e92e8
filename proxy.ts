import { type NextRequest, NextResponse } from 'next/server';
import { foreignPage, isFromOwnPage, isWrite } from '@/lib/endpoints/own-page';
import { sessionCookies } from '@/lib/officers/session-cookie';

const isDev = process.env.NODE_ENV === 'development';
const OPEN = /^\/(sign-in|invitation|claim|verifikasi|demo\/wallet|sample|api\/health|icon\.svg)(\/|$)/;

// These two read QR codes with WebAssembly, in the browser.
const READS_CODES = /^\/(verifikasi|demo\/wallet)(\/|$)/;

// The browser holds a form to this even where it is led on to: the single sign-on's own address belongs here.
const provider = process.env.LOKET_OIDC_ISSUER ? ` ${new URL(process.env.LOKET_OIDC_ISSUER).origin}` : '';
// What a resident sends from the page behind a link: the authority is the link.
const WITHOUT_COOKIE = /^\/claim\//;

// Asked by a page on its own, not by whoever sits there: such a request keeps no session alive. Nor does the lock.
const QUIET = /^\/(api\/session|api\/[^/]+\/[^/]+\/status|locked)$/;

const policy = (nonce: string, pathname: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${READS_CODES.test(pathname) ? " 'wasm-unsafe-eval'" : ''}${isDev ? " 'unsafe-eval'" : ''}`,
    // Style attributes cannot carry a nonce; style elements must.
    `style-src 'self' ${isDev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDev ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'self'",
    `form-action 'self'${provider}`,
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * First line only: a visitor without a session cookie goes to the sign-in page, and an action answers so itself, because
 * its form stays where it is, and what a foreign page sends is turned away. Pages, actions and route handlers look at both
 * themselves: a proxy can be bypassed. Names the request and sets the content security policy.
 */
export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (isWrite(request.method) && !WITHOUT_COOKIE.test(pathname) && !isFromOwnPage(request.headers))
    return foreignPage();
  const hasCookie = Object.values(sessionCookies).some((name) => request.cookies.has(name));
  if (!hasCookie && !OPEN.test(pathname) && !request.headers.has('next-action')) {
    if (pathname.startsWith('/api/')) return NextResponse.json({ error: 'unauthenticated' }, { status: 401 });
    return NextResponse.redirect(new URL('/sign-in', process.env.AUTH_URL));
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-request-id', crypto.randomUUID());
  headers.delete('x-quiet'); // ours to say, never a client's
  if (QUIET.test(pathname)) headers.set('x-quiet', '1');
  headers.set('content-security-policy', policy(nonce, pathname));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy(nonce, pathname));
  response.headers.set('cache-control', 'private, no-store');
  return response;
}

export const config = {
  matcher: [
    '/((?!_next/static|_next/image|favicon.ico|icon.svg|\\.well-known(?:/|$)|log/|oid4vci/|oid4vp/|status-lists/|vct/|api/rollout(?:/|$)).*)',
  ],
};
