import type { Call } from '@/lib/endpoints/endpoint';
import { ProtocolError } from '@/lib/endpoints/protocol-error';
import { currentList } from '@/lib/status-lists/publish';
import { CACHE_SECONDS } from '@/lib/status-lists/terms';

const notHere = () => new ProtocolError('not_found', 'There is no such status list.', 404);

/** A Status List Token (draft-ietf-oauth-status-list, 8): `application/statuslist+jwt`, with an ETag of version and time. */
export async function statusList({ request }: Call, { id = '' }: Record<string, string>): Promise<Response> {
  if (!/^[1-9]\d{0,8}$/.test(id)) throw notHere();
  const list = await currentList(Number(id));
  if (!list) throw notHere();
  const etag = `"${id}-${list.version}-${list.signedAt}"`;
  const headers = {
    'content-type': 'application/statuslist+jwt',
    'cache-control': `public, max-age=${CACHE_SECONDS}, must-revalidate`,
    'access-control-allow-origin': '*',
    etag,
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(list.token, { headers });
}
