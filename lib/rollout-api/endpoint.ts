import { createHash } from 'node:crypto';
import { notePullRefused, type Program, programOf, worthNothing } from '@/lib/api-keys/program';
import { isArea, pull } from '@/lib/api-keys/pull';
import type { Call } from '@/lib/endpoints/endpoint';
import { countCall, type Limit } from '@/lib/endpoints/limits';
import { ProtocolError } from '@/lib/endpoints/protocol-error';
import { answerTo } from './answer';
import { type Asked, askedFor } from './asked';
import type { Answer } from './schemas';

/** Of one address, whatever key it tries; of one key, wherever it is used. */
export const rolloutLimit: Limit = { name: 'rollout-api', calls: 120, seconds: 60, everywhere: true };
const keyLimit: Limit = { name: 'rollout-key', calls: 60, seconds: 60, everywhere: true };

/** What this program may be answered. Throws ProtocolError 403, 404, 422 or 429. */
async function allowed(program: Program, search: URLSearchParams): Promise<Asked> {
  await countCall(keyLimit, program.id);
  if (!program.has('rollout.read'))
    throw new ProtocolError('insufficient_scope', 'The key does not have the scope rollout.read.', 403);
  const asked = askedFor(search, program.region, new Date());
  if (!program.covers(asked.area) || !(await isArea(asked.area))) throw notThere();
  return asked;
}

const notThere = () => new ProtocolError('not_found', 'There is no such area for this key.', 404);

const etagOf = ({ countedAt: _moment, ...figures }: Answer) =>
  `W/"${createHash('sha256').update(JSON.stringify(figures)).digest('base64url')}"`;

/** Weak, because the moment of the last count is left out: the same figures are the same, whenever they were looked at. */
function answerWith(figures: Answer, known: string | null): Response {
  const etag = etagOf(figures);
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'authorization' };
  const isKnown = (known ?? '').split(',').some((one) => one.trim() === etag || one.trim() === '*');
  return isKnown ? new Response(null, { status: 304, headers }) : Response.json(figures, { headers });
}

/** `GET /api/rollout`: the figures of the places of an area, for whoever holds a key of it. On record before it leaves. */
export async function rolloutAnswer({ request, requestId }: Call): Promise<Response> {
  const program = await programOf(request.headers, requestId);
  const asked = await allowed(program, new URL(request.url).searchParams).catch(async (error: unknown) => {
    if (error instanceof ProtocolError && error.status !== 429) await notePullRefused(program, error.error);
    throw error;
  });
  const figures = await pull(program, asked, (tx) => answerTo(tx, asked));
  if (!figures) throw asked.area === program.region ? worthNothing() : notThere(); // revoked just now, or an area without figures
  return answerWith(figures, request.headers.get('if-none-match'));
}
