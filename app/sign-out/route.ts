import { fromOwnPage } from '@/lib/endpoints/own-page';
import { endSession } from '@/lib/officers/session';

/** Ends the session and tells the browser to forget what it kept. */
export const POST = fromOwnPage(async () => {
  await endSession();
  const headers = { Location: '/sign-in?left', 'Clear-Site-Data': '"cache", "storage"', 'Cache-Control': 'no-store' };
  return new Response(null, { status: 303, headers });
});
