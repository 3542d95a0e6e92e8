import { sampleMapFile } from '../map-file';

/** The map of /sample as a file. Only where people practise. */
export async function GET() {
  if (process.env.TRAINING_MODE !== '1') return new Response(null, { status: 404 });
  return new Response(await sampleMapFile(), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
}
