import type { Instrumentation } from 'next';

// Compiled for the edge runtime too: the imports must sit inside a positive test.
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { env } = await import('@/lib/env');
    env();
    const { watchSealing } = await import('@/lib/ledger/watch-sealing');
    watchSealing();
  }
}

/** What a page threw and nobody caught: logged with the request's name, never with its data. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { log } = await import('@/lib/log');
    const { method, headers } = request;
    log.error({ err: error, method, route: context.routePath, requestId: headers['x-request-id'] }, 'request failed');
  }
};
