import { createHash, X509Certificate } from 'node:crypto';
import { importX509, type JWTHeaderParameters, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { Keys } from './jose-wallet';

// A wallet that is asked to show what it holds. It shares no code with the verifier: jose and fetch, by the letter of
// OpenID4VP 1.0 and RFC 9901.

type Fetch = typeof fetch;
type Json = Record<string, unknown>;
export type Holding = { credential: string; keys: Keys };
export type Request = { address: string; payload: Json; header: Json };

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('base64url');

/** Reads the request behind what a QR code carries, and believes only what its certificate stands for. */
export async function requestBehind(address: string, call: Fetch = fetch): Promise<Request> {
  const { searchParams } = new URL(address);
  const answer = await call(searchParams.get('request_uri') ?? '');
  const jwt = await answer.text();
  if (answer.status !== 200) throw new Error(jwt);
  const header = JSON.parse(Buffer.from(jwt.split('.')[0] ?? '', 'base64url').toString()) as { x5c: string[] };
  const certificate = new X509Certificate(Buffer.from(header.x5c[0] ?? '', 'base64'));
  const key = await importX509(certificate.toString(), 'ES256');
  const { payload } = await jwtVerify(jwt, key, { typ: 'oauth-authz-req+jwt', audience: 'https://self-issued.me/v2' });
  const clientId = `x509_hash:${sha256(certificate.raw)}`;
  if (searchParams.get('client_id') !== clientId || payload.client_id !== clientId) throw new Error('another client');
  return { address, payload, header };
}

export const split = (credential: string) => {
  const [jwt = '', ...disclosures] = credential.split('~').filter(Boolean);
  return { jwt, disclosures };
};

const nameOf = (disclosure: string): unknown => JSON.parse(Buffer.from(disclosure, 'base64url').toString())[1];

/** What the query asks for, out of what the wallet holds. */
export const asked = ({ credential }: Pick<Holding, 'credential'>, names = ['nama']): string => {
  const { jwt, disclosures } = split(credential);
  return `${[jwt, ...disclosures.filter((one) => names.includes(String(nameOf(one))))].join('~')}~`;
};

export type Binding = { header?: Partial<JWTHeaderParameters>; claims?: Json; by?: Keys; of?: string };

/** An SD-JWT+KB that answers this request; everything about its key binding can be bent. */
export async function presentation(
  holding: Holding,
  { payload }: Pick<Request, 'payload'>,
  { header, claims, by = holding.keys, of = asked(holding) }: Binding = {},
): Promise<string> {
  const iat = Math.floor(Date.now() / 1000);
  const { client_id: aud, nonce } = payload;
  const body: JWTPayload = { iat, aud: String(aud), nonce, sd_hash: sha256(of), ...claims };
  const kbJwt = await new SignJWT(body)
    .setProtectedHeader({ typ: 'kb+jwt', alg: 'ES256', ...header })
    .sign(by.privateKey);
  return `${of}${kbJwt}`;
}

export const vpToken = (...shown: unknown[]) => ({ vp_token: JSON.stringify({ ktp: shown }) });

/** Posts what a wallet says (direct_post) and answers with what it is told. */
export async function postAnswer(
  { payload }: Pick<Request, 'payload'>,
  fields: Record<string, string>,
  call: Fetch = fetch,
) {
  const body = new URLSearchParams({ state: String(payload.state), ...fields });
  const answer = await call(String(payload.response_uri), { method: 'POST', body });
  return { status: answer.status, body: (await answer.json()) as Json };
}
