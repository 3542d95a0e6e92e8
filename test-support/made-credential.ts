import { encodeBase64url } from '@/lib/verifier/base64url';
import { sha256 } from '@/lib/verifier/disclosures';
import { aSigner, at, ISSUER, LIST } from './made-issuer';

type Json = Record<string, unknown>;

export const signer = await aSigner();
export const holder = await aSigner();

export const disclosure = (...parts: unknown[]) => encodeBase64url(new TextEncoder().encode(JSON.stringify(parts)));

/** A name, an address with a city inside it, and an element of a list. */
export const name = disclosure('salt-of-name', 'name', 'SITI RAHMAWATI');
export const city = disclosure('salt-of-city', 'city', 'KOTA BEKASI');
export const address = disclosure('salt-of-address', 'address', { country: 'ID', _sd: [await sha256(city)] });
export const first = disclosure('salt-of-first', 'ID');

/** What the issuer signs; what is changed to nothing is left out. */
export const claims = async (changes: Json = {}): Promise<Json> => ({
  iss: ISSUER,
  vct: `${ISSUER}/vct/ktp-el`,
  iat: at(-60),
  exp: at(3600),
  cnf: { jwk: holder.jwk },
  status: { status_list: { idx: 2, uri: LIST } },
  nationalities: [{ '...': await sha256(first) }, 'NL', { '...': await sha256('a decoy') }],
  _sd: [await sha256(name), await sha256(address), await sha256('another decoy')],
  _sd_alg: 'sha-256',
  ...changes,
});

export const issuerJwt = async (changes: Json = {}, header: Json = {}) =>
  signer.jwt({ typ: 'dc+sd-jwt', ...header }, await claims(changes));

/** `<JWT>~<disclosure>~...~`, as a wallet stores it. */
export const credential = async (disclosures: string[], changes: Json = {}, header: Json = {}) =>
  [await issuerJwt(changes, header), ...disclosures, ''].join('~');
