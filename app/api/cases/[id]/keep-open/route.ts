import { fromOwnPage } from '@/lib/endpoints/own-page';
import { knock } from '@/lib/officers/knock';
import { keepRecordOpen } from '@/lib/residents/keep-open';

/** The officer is busy with this case: its record stays open. */
export const POST = fromOwnPage(async (_request, { params }: RouteContext<'/api/cases/[id]/keep-open'>) => {
  const { id: caseId } = await params;
  return knock((officer) => keepRecordOpen(officer, { caseId }));
});
