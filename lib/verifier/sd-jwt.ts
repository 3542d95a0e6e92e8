import { disclose, type Json, sha256 } from './disclosures';
import { type IssuerKeys, importPublicKey } from './issuer-keys';
import { readJwt, verifyJwt, verifySignature } from './jws';
import { Rejected } from './rejected';
import { checkValidity } from './validity';

type Options = { keys: IssuerKeys; issuer: string; now: Date };

export type CheckedSdJwt = {
  /** All claims, the disclosed ones in their places. */
  payload: Json;
  /** The claims the holder chose to show. */
  disclosed: Json;
  /** The key the credential is bound to. */
  holderJwk: Json;
  /** The proof that comes with it; nothing has looked at it yet. */
  kbJwt: string | undefined;
};

type Binding = { holderJwk: Json; audience: string; nonce: string; now: Date; maxAgeSeconds: number };

/**
 * An SD-JWT VC (RFC 9901, section 7.1; draft-ietf-oauth-sd-jwt-vc), signed by its issuer, with a holder key, and not ended.
 * Disclosures nothing refers to are refused, not ignored. Its status is a question of its own: `statusReference`.
 * @throws Rejected
 */
export async function checkSdJwt(compact: string, { keys, issuer, now }: Options): Promise<CheckedSdJwt> {
  const { issuerJwt, disclosures, kbJwt } = split(compact);
  const signed = await verifyJwt(issuerJwt, { typ: 'dc+sd-jwt', keys });
  if (signed.iss !== issuer) throw new Rejected('issuer', "another issuer's credential");
  const { claims: payload, disclosed } = await disclose(signed, disclosures);
  checkValidity({ iat: payload.iat, exp: payload.exp, nbf: payload.nbf }, now);
  return { payload, disclosed, holderJwk: holderOf(payload), kbJwt };
}

/**
 * That the holder made this presentation, for this audience, just now (RFC 9901, section 7.3). `holderJwk` is the one
 * `checkSdJwt` gave for the same text: without that check first, this one says nothing.
 * @throws Rejected
 */
export async function checkKeyBinding(compact: string, binding: Binding): Promise<void> {
  const { kbJwt } = split(compact);
  if (!kbJwt) throw new Rejected('key-binding', 'none');
  const { header, payload } = readJwt(kbJwt);
  if (header.typ !== 'kb+jwt') throw new Rejected('type', 'not kb+jwt');
  await verifySignature(kbJwt, header, await importPublicKey(binding.holderJwk));
  const presented = compact.slice(0, compact.lastIndexOf('~') + 1);
  if (payload.sd_hash !== (await sha256(presented))) throw new Rejected('key-binding', 'of something else');
  if (payload.aud !== binding.audience) throw new Rejected('key-binding', 'for somebody else');
  if (payload.nonce !== binding.nonce) throw new Rejected('key-binding', 'for another question');
  checkValidity({ iat: payload.iat, exp: Number(payload.iat) + binding.maxAgeSeconds }, binding.now);
}

/** Both, in the only right order. @throws Rejected */
export async function checkPresentation(
  compact: string,
  options: Options & Omit<Binding, 'holderJwk'>,
): Promise<CheckedSdJwt> {
  const checked = await checkSdJwt(compact, options);
  await checkKeyBinding(compact, { ...options, holderJwk: checked.holderJwk });
  return checked;
}

/** `<issuer's JWT>~<disclosure>~...~<KB-JWT or nothing>` (section 4). */
function split(compact: string) {
  const [issuerJwt = '', ...rest] = compact.split('~');
  const last = rest.pop();
  if (last === undefined) throw new Rejected('malformed', 'no tilde');
  if (rest.includes('')) throw new Rejected('malformed', 'an empty disclosure');
  return { issuerJwt, disclosures: rest, kbJwt: last === '' ? undefined : last };
}

function holderOf({ cnf }: Json): Json {
  const jwk = typeof cnf === 'object' && cnf !== null && 'jwk' in cnf ? cnf.jwk : undefined;
  if (typeof jwk !== 'object' || jwk === null) throw new Rejected('key-binding', 'the credential names no holder key');
  return { ...jwk };
}
