import { exportsProgress } from '@/lib/exports/list';
import { closedStatus, currentOfficer } from '@/lib/officers/session';
import { Outage } from '@/lib/refusal';

const refused = (status: number, error: string) => Response.json({ error }, { status });

/** How far one's own exports have come, for pages that wait: counts alone. */
export async function GET() {
  try {
    const officer = await currentOfficer();
    if (!officer) return refused(await closedStatus(), 'unauthenticated');
    return officer.does('audit.export') ? Response.json(await exportsProgress(officer)) : refused(404, 'notFound');
  } catch (error) {
    if (error instanceof Outage) return refused(503, 'outage');
    throw error;
  }
}
