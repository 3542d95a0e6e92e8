import { knock } from '@/lib/officers/knock';
import { keepRecordOpen } from '@/lib/residents/keep-open';

/** The officer is busy with this case: its record stays open. */
export async function POST(_request: Request, { params }: RouteContext<'/api/cases/[id]/keep-open'>) {
  const { id: caseId } = await params;
  return knock((officer) => keepRecordOpen(officer, { caseId }));
}
