import { knock } from '@/lib/officers/knock';
import { keepRecordOpen } from '@/lib/residents/keep-open';

/** The officer is busy with this record: it stays open. */
export async function POST(_request: Request, { params }: RouteContext<'/api/residents/[id]/keep-open'>) {
  const { id: residentId } = await params;
  return knock((officer) => keepRecordOpen(officer, { residentId }));
}
