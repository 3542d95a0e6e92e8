import { decodeBase64url } from '@/lib/verifier/base64url';
import { sha256 } from '@/lib/verifier/disclosures';
import { type HolderKey, signJwt } from './holder-key';

type Wanted = {
  /** Names of the claims to show; everything else stays hidden. */
  names: readonly string[];
  audience: string;
  nonce: string;
  key: Pick<HolderKey, 'privateKey'>;
  now: Date;
};

/** The name a disclosure gives to its value: `[salt, name, value]`. */
function nameOf(disclosure: string): unknown {
  const parts: unknown = JSON.parse(new TextDecoder().decode(decodeBase64url(disclosure)));
  return Array.isArray(parts) ? parts[1] : undefined;
}

/** The names of all claims that may be shown. */
export const namesIn = (credential: string) => credential.split('~').slice(1, -1).map(nameOf);

/**
 * A presentation of a credential as its issuer gave it (RFC 9901, section 7.2): the claims that are wanted and no others,
 * and the proof of the key over exactly these (`sd_hash`), for one audience and one nonce.
 */
export async function present(credential: string, { names, audience, nonce, key, now }: Wanted): Promise<string> {
  const [issuerJwt = '', ...disclosures] = credential.split('~').slice(0, -1);
  const shown = disclosures.filter((disclosure) => names.includes(String(nameOf(disclosure))));
  const presented = [issuerJwt, ...shown, ''].join('~');
  const claims = {
    iat: Math.floor(now.getTime() / 1000),
    aud: audience,
    nonce,
    sd_hash: await sha256(presented),
  };
  return presented + (await signJwt(key, { typ: 'kb+jwt' }, claims));
}
