import { type NextRequest, NextResponse } from 'next/server';

const isDev = process.env.NODE_ENV === 'development';
const OPEN = /^\/(sign-in|claim|verifikasi|demo\/wallet|sample|api\/health|icon\.svg)(\/|$)/;

// These two read QR codes with WebAssembly, in the browser.
const READS_CODES = /^\/(verifikasi|demo\/wallet)(\/|$)/;

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
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * First line only: a visitor without a session cookie goes to the sign-in page, and an action answers so itself, because
 * its form stays where it is. Pages and actions ask for the officer themselves: a proxy can be bypassed. Names the request
 * and sets the content security policy.
 */
export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  const hasCookie = request.cookies.has('authjs.session-token') || request.cookies.has('__Secure-authjs.session-token');
  if (!hasCookie && !OPEN.test(pathname) && !request.headers.has('next-action')) {
    if (pathname.startsWith('/api/')) return NextResponse.json({ error: 'unauthenticated' }, { status: 401 });
    return NextResponse.redirect(new URL('/sign-in', request.url));
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
    '/((?!_next/static|_next/image|favicon.ico|icon.svg|\\.well-known(?:/|$)|oid4vci/|oid4vp/|status-lists/|vct/).*)',
  ],
};
