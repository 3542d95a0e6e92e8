/**
 * An error in the words of the protocol (RFC 6749 5.2 and what builds on it): `error` is one of its codes, the
 * description one English sentence for the developer of the wallet. Never anything of a person.
 */
export class ProtocolError extends Error {
  constructor(
    readonly error: string,
    description: string,
    readonly status = 400,
    readonly headers: Record<string, string> = {},
  ) {
    super(description.replace(/[^\x20-\x21\x23-\x5b\x5d-\x7e]+/g, ' ').slice(0, 300)); // RFC 6749, 5.2
    this.name = 'ProtocolError';
  }
}

const head = { 'cache-control': 'no-store', 'access-control-allow-origin': '*' };

/** JSON for a wallet, never kept by a cache unless `headers` says so. */
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { ...head, ...headers } });

export const errorAnswer = ({ error, message, status, headers }: ProtocolError): Response =>
  json({ error, error_description: message }, status, headers);

/** For wallets that are web pages of another address: what they may send (Fetch, CORS preflight). No cookie ever counts. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization, content-type, dpop',
      'access-control-max-age': '86400',
    },
  });
