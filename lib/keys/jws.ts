import 'server-only';
import { sign } from '@/lib/keys/sign';

const part = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url');

/** A compact JWS (RFC 7515) signed with ES256 by that key; the header gets `alg` and `kid`. */
export async function signJws(kid: string, header: Record<string, unknown>, payload: unknown): Promise<string> {
  const signed = `${part({ ...header, alg: 'ES256', kid })}.${part(payload)}`;
  const signature = await sign(kid, new TextEncoder().encode(signed));
  return `${signed}.${Buffer.from(signature).toString('base64url')}`;
}
