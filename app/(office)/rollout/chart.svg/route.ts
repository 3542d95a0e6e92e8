import { screenOf } from '@/app/(office)/cases/screen';
import { closedStatus, currentOfficer } from '@/lib/officers/session';
import { Refusal } from '@/lib/refusal';
import { rolloutChart } from '../chart-file';
import { viewAsked } from '@/lib/rollout/load';

const nothing = (status: number) => new Response(null, { status });

/** The map or the trend of an address as a picture: numbers of areas, and nobody in it. */
export async function GET(request: Request) {
  if (!(await currentOfficer())) return nothing(await closedStatus());
  const screen = await screenOf();
  const search = new URL(request.url).searchParams;
  try {
    const view = viewAsked(screen.officer, screen.clock, Object.fromEntries(search));
    const picture = await rolloutChart(screen, view, search.get('chart'));
    if (!picture) return nothing(404);
    return new Response(picture, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return nothing(error.key === 'notAllowed' ? 403 : 404);
  }
}
