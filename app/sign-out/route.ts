import { endSession } from '@/lib/officers/session';

/** Ends the session and tells the browser to forget what it kept. A cross-site post carries no cookie and ends nothing. */
export async function POST(): Promise<Response> {
  await endSession();
  const headers = { Location: '/sign-in?left', 'Clear-Site-Data': '"cache", "storage"', 'Cache-Control': 'no-store' };
  return new Response(null, { status: 303, headers });
}
