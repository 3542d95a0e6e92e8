import { getTexts } from '@/lib/i18n/request';
import { resultFile } from '@/lib/officers/result-file';
import { closedStatus, currentOfficer } from '@/lib/officers/session';
import { Outage, Refusal } from '@/lib/refusal';

const refused = (status: number, error: string) => Response.json({ error }, { status });

/** What became of each row of an import, as a file. Looking at it is an act on record. */
export async function GET(_request: Request, { params }: RouteContext<'/officers/imports/[id]/result'>) {
  try {
    const officer = await currentOfficer();
    if (!officer) return refused(await closedStatus(), 'unauthenticated');
    const file = await resultFile(officer, (await params).id, await getTexts());
    const headers = { 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' };
    return new Response(file, {
      headers: { ...headers, 'content-disposition': 'attachment; filename="hasil-impor.csv"' },
    });
  } catch (error) {
    if (error instanceof Refusal) return refused(error.key === 'notAllowed' ? 403 : 404, error.key);
    if (error instanceof Outage) return refused(503, 'outage');
    throw error;
  }
}
