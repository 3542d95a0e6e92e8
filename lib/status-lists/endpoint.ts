import type { Call } from '@/lib/endpoints/endpoint';
import { ProtocolError } from '@/lib/endpoints/protocol-error';
import { currentList } from '@/lib/status-lists/publish';
import { CACHE_SECONDS } from '@/lib/status-lists/terms';

const notHere = () => new ProtocolError('not_found', 'There is no such status list.', 404);

/** RFC 9110, 13.1.2: weak comparison, any of several, or `*`. */
function isKnown(given: string | null, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  const tags = given === null ? [] : given.split(',');
  return tags.some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag));
}

/** A Status List Token (draft-ietf-oauth-status-list, 8): `application/statuslist+jwt`, with an ETag of version and time. */
export async function statusList({ request }: Call, { id = '' }: Record<string, string>): Promise<Response> {
  if (!/^[1-9]\d{0,8}$/.test(id)) throw notHere();
  const list = await currentList(Number(id));
  if (!list) throw notHere();
  const etag = `W/"${id}-${list.version}-${list.signedAt}"`; // weak: two processes sign the same list in other bytes
  const headers = {
    'content-type': 'application/statuslist+jwt',
    'cache-control': `public, max-age=${CACHE_SECONDS}, must-revalidate`,
    'access-control-allow-origin': '*',
    etag,
  };
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  return new Response(list.token, { headers });
}
