import { fromOwnPage } from '@/lib/endpoints/own-page';
import { locale } from '@/lib/i18n/request';
import { closedStatus, currentOfficer } from '@/lib/officers/session';
import { Outage, Refusal } from '@/lib/refusal';
import { lastMonth } from '@/lib/rollout/month-facts';
import { reportFile } from '@/lib/rollout-report/file';

const refused = (status: number, error: string) =>
  Response.json({ error }, { status, headers: { 'cache-control': 'no-store' } });
const statusOf: Record<string, number> = { notAllowed: 403, notFound: 404, badInput: 422 };

/** `/rollout/report?place=ID.32.75&month=2026-10`: the signed PDF of a month. Usually of the own area and the last month. */
async function answer(request: Request): Promise<Response> {
  try {
    const officer = await currentOfficer();
    if (!officer) return refused(await closedStatus(), 'unauthenticated');
    const { searchParams } = new URL(request.url);
    const [place, month] = [searchParams.get('place') ?? officer.region, searchParams.get('month') ?? lastMonth()];
    const { name, type, body } = await reportFile(officer, { place, month, language: await locale() });
    const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
    return new Response(body as BodyInit, { headers: { ...headers, 'cache-control': 'private, no-store' } });
  } catch (error) {
    if (error instanceof Refusal) return refused(statusOf[error.key] ?? 409, error.key);
    if (error instanceof Outage) return refused(503, 'outage');
    throw error;
  }
}

/** From our own page only: a link elsewhere would put a report on record in the officer's name. */
export const GET = fromOwnPage(answer);
