import { encodeQr, type QrClaims } from '@/lib/qr/encode';
import { encodeBase45 } from '@/lib/verifier/base45';
import { encodeBase64url } from '@/lib/verifier/base64url';
import type { Fetch } from '@/lib/verifier/fetch-text';

type Json = Record<string, unknown>;
type Page = { type: string; body: BodyInit; status?: number };

export const ISSUER = 'https://ikd.example.go.id';
export const LIST = `${ISSUER}/status-lists/7`;
export const NOW = new Date('2026-11-22T03:00:00Z');
export const at = (secondsFromNow: number) => Math.floor(NOW.getTime() / 1000) + secondsFromNow;

const text = new TextEncoder();
const part = (json: Json) => encodeBase64url(text.encode(JSON.stringify(json)));

/** A key pair made on the spot, its JWK, and what can be signed with it. */
export async function aSigner() {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const { crv, kty, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const thumbprint = await crypto.subtle.digest('SHA-256', text.encode(JSON.stringify({ crv, kty, x, y })));
  const kid = encodeBase64url(new Uint8Array(thumbprint));
  const sign = async (bytes: Uint8Array) =>
    new Uint8Array(
      await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, Uint8Array.from(bytes)),
    );
  const jwt = async (header: Json, payload: Json) => {
    const head = `${part({ alg: 'ES256', kid, ...header })}.${part(payload)}`;
    return `${head}.${encodeBase64url(await sign(text.encode(head)))}`;
  };
  const keys = new Map([[kid, pair.publicKey]]);
  return { kid, keys, publicKey: pair.publicKey, jwk: { kid, crv, kty, x, y }, sign, jwt };
}
export type Signer = Awaited<ReturnType<typeof aSigner>>;

/** A net of these pages and nothing else, and what was asked of it. */
export function aNet(pages: Record<string, Page | undefined>): {
  fetch: Fetch;
  asked: { url: string; init: RequestInit }[];
} {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetch: Fetch = async (url, init) => {
    asked.push({ url, init });
    const page = pages[url];
    if (!page) throw new TypeError('fetch failed');
    return new Response(page.body, { status: page.status ?? 200, headers: { 'content-type': page.type } });
  };
  return { fetch, asked };
}

export const metadataPage = ({ jwk }: Signer, changes: Json = {}): Page => ({
  type: 'application/json',
  body: JSON.stringify({ issuer: ISSUER, jwks: { keys: [jwk] }, ...changes }),
});

/** `lst` of a status list: entries packed from the low bits upwards, then zlib. */
export async function packed(bits: 1 | 2 | 4 | 8, values: readonly number[]): Promise<string> {
  const bytes = new Uint8Array(Math.ceil((values.length * bits) / 8));
  values.forEach((value, idx) => {
    bytes[(idx * bits) >> 3] = (bytes[(idx * bits) >> 3] ?? 0) | (value << ((idx * bits) % 8));
  });
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return encodeBase64url(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** Entry 2 of eight is what the list says of our person; the header and the claims may be changed. */
export async function listPage(signer: Signer, value: number, changes: Json = {}, header: Json = {}): Promise<Page> {
  const claims = { iss: ISSUER, sub: LIST, iat: at(-30), exp: at(870), ttl: 30, ...changes };
  const status_list = { bits: 2, lst: await packed(2, [1, 2, value, 3, 0, 0, 0, 0]) };
  const body = await signer.jwt({ typ: 'statuslist+jwt', ...header }, { status_list, ...claims });
  return { type: 'application/statuslist+jwt', body };
}

export const person: QrClaims['person'] = {
  idTail: '0001',
  name: 'SITI RAHMAWATI',
  birthDate: '1990-02-28',
  sex: 'female',
  regency: 'KOTA BEKASI',
  portrait: { seed: 4_000_000_000, citizenship: 'WNI' },
};

export const qrClaims = (changes: Partial<QrClaims> = {}): QrClaims => ({
  iss: ISSUER,
  iat: at(-60),
  exp: at(3600),
  status: { idx: 2, uri: LIST },
  person,
  ...changes,
});

export const aQr = (signer: Signer, changes: Partial<QrClaims> = {}) =>
  encodeQr(qrClaims(changes), signer.kid, signer.sign);

/** Bytes packed the way a QR code packs them. */
export async function qrText(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return encodeBase45(new Uint8Array(await new Response(stream).arrayBuffer()));
}
