import { closedStatus, currentOfficer } from '@/lib/officers/session';
import { Outage } from '@/lib/refusal';

const empty = (status: number) => new Response(null, { status });

/** May this page still stand there? 204 while the session is open, 423 locked, 401 over. Asking keeps nothing alive. */
export async function GET() {
  try {
    return empty((await currentOfficer()) ? 204 : await closedStatus());
  } catch (error) {
    if (error instanceof Outage) return empty(503);
    throw error;
  }
}
