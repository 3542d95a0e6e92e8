import { caseStatus } from '@/lib/cases/status';
import { id as uuid } from '@/lib/fields';
import { closedStatus, currentOfficer } from '@/lib/officers/session';
import { Outage } from '@/lib/refusal';

const refused = (status: number, error: string) => Response.json({ error }, { status });

/** How a case stands, for screens that wait: status, version and offer, nothing of the person. */
export async function GET(_request: Request, { params }: RouteContext<'/api/cases/[id]/status'>) {
  const { id } = await params;
  try {
    const officer = await currentOfficer();
    if (!officer) return refused(await closedStatus(), 'unauthenticated');
    const state = officer.does('case.view') && uuid.safeParse(id).success ? await caseStatus(officer, id) : undefined;
    return state ? Response.json({ ...state, now: new Date().toISOString() }) : refused(404, 'notFound');
  } catch (error) {
    if (error instanceof Outage) return refused(503, 'outage');
    throw error;
  }
}
