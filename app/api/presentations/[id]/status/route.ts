import { id as uuid } from '@/lib/fields';
import { closedStatus, currentOfficer } from '@/lib/officers/session';
import { presentationStatus } from '@/lib/presentations/status';
import { Outage } from '@/lib/refusal';

const refused = (status: number, error: string) => Response.json({ error }, { status });

/** What became of a QR code on the officer's screen: the outcome and the model of the phone, nothing of the person. */
export async function GET(_request: Request, { params }: RouteContext<'/api/presentations/[id]/status'>) {
  const { id } = await params;
  try {
    const officer = await currentOfficer();
    if (!officer) return refused(await closedStatus(), 'unauthenticated');
    const may = officer.does('presentation.request') && uuid.safeParse(id).success;
    const state = may ? await presentationStatus(officer, id) : undefined;
    return state ? Response.json({ ...state, now: new Date().toISOString() }) : refused(404, 'notFound');
  } catch (error) {
    if (error instanceof Outage) return refused(503, 'outage');
    throw error;
  }
}
