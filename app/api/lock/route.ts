import { fromOwnPage } from '@/lib/endpoints/own-page';
import { knock } from '@/lib/officers/knock';
import { lockSession } from '@/lib/officers/lock';

/** Locks the session. Not an action: those wait for one another, and a lock must not wait behind a slow form. */
export const POST = fromOwnPage(async (request) =>
  knock((officer) => lockSession(officer, { why: new URL(request.url).searchParams.has('idle') ? 'idle' : 'asked' })),
);
