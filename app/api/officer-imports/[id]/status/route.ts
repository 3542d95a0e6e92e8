import { id as uuid } from '@/lib/fields';
import { closedStatus, currentOfficer } from '@/lib/officers/session';
import { importProgress } from '@/lib/officers/view-import';
import { Outage } from '@/lib/refusal';

const refused = (status: number, error: string) => Response.json({ error }, { status });

/** How far an import has come, for pages that wait: counts alone. */
export async function GET(_request: Request, { params }: RouteContext<'/api/officer-imports/[id]/status'>) {
  const { id } = await params;
  try {
    const officer = await currentOfficer();
    if (!officer) return refused(await closedStatus(), 'unauthenticated');
    const may = officer.does('officer.view-import') && uuid.safeParse(id).success;
    const progress = may ? await importProgress(officer, id) : undefined;
    return progress ? Response.json(progress) : refused(404, 'notFound');
  } catch (error) {
    if (error instanceof Outage) return refused(503, 'outage');
    throw error;
  }
}
