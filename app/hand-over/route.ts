import { fromOwnPage } from '@/lib/endpoints/own-page';
import { endSession } from '@/lib/officers/session';

/** "Ganti petugas": ends this session, and the next officer signs in at the same counter. Cases stay where they are. */
export const POST = fromOwnPage(async () => {
  await endSession('handed-over');
  const headers = {
    Location: '/sign-in?handover',
    'Clear-Site-Data': '"cache", "storage"',
    'Cache-Control': 'no-store',
  };
  return new Response(null, { status: 303, headers });
});
