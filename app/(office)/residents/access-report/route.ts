import { reportFile } from '@/lib/access-report/files';
import { fromOwnPage } from '@/lib/endpoints/own-page';
import { closedStatus, currentOfficer } from '@/lib/officers/session';
import { Outage, Refusal } from '@/lib/refusal';

const refused = (status: number, error: string) => Response.json({ error }, { status });

async function ticketIn(request: Request): Promise<string> {
  const form = await request.formData().catch(() => undefined);
  const ticket = form?.get('ticket');
  return typeof ticket === 'string' ? ticket : '';
}

/** The file a ticket of `resident.report-access` stands for, once: a post from a page of ours, so that it is in no address. */
export const POST = fromOwnPage(async (request) => {
  try {
    const officer = await currentOfficer();
    if (!officer) return refused(await closedStatus(), 'unauthenticated');
    const { name, type, body } = await reportFile(officer, await ticketIn(request));
    const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
    return new Response(body as BodyInit, { headers: { ...headers, 'cache-control': 'no-store' } });
  } catch (error) {
    if (error instanceof Refusal) return refused(error.key === 'notAllowed' ? 403 : 410, error.key);
    if (error instanceof Outage) return refused(503, 'outage');
    throw error;
  }
});
