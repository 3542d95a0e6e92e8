import { fromOwnPage } from '@/lib/endpoints/own-page';
import { knock } from '@/lib/officers/knock';
import { keepRecordOpen } from '@/lib/residents/keep-open';

/** The officer is busy with this record: it stays open. */
export const POST = fromOwnPage(async (_request, { params }: RouteContext<'/api/residents/[id]/keep-open'>) => {
  const { id: residentId } = await params;
  return knock((officer) => keepRecordOpen(officer, { residentId }));
});
