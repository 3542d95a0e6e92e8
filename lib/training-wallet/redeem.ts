import { type CredentialOfferObject, Openid4vciClient } from '@openid4vc/openid4vci';
import { fetchIssuerKeys } from '@/lib/verifier/issuer-keys';
import { Rejected } from '@/lib/verifier/rejected';
import { checkSdJwt } from '@/lib/verifier/sd-jwt';
import type { Call } from './call';
import type { HolderKey } from './holder-key';
import { allowIssuer, callbacksFor, signerOf } from './library';
import { Problem } from './problem';
import type { Redemption } from './redemption';
import { ofCollecting, ofExchanging, ofReading } from './refusals';

type Here = { issuer: string; call: Call };

function addressIn(offer: string): string {
  const { searchParams } = new URL(offer);
  const value = searchParams.get('credential_offer') ?? '{}';
  return (
    searchParams.get('credential_offer_uri') ?? String((JSON.parse(value) as Record<string, unknown>).credential_issuer)
  );
}

/** Only of this wallet's own issuer: another one is not even asked. */
function assertOwn(offer: string, issuer: string): void {
  let origin: string;
  try {
    origin = new URL(addressIn(offer)).origin;
  } catch (cause) {
    throw new Problem('unknownLink', undefined, { cause });
  }
  if (origin !== issuer) throw new Problem('foreign');
}

const clientOf = (call: Call, keys: HolderKey[] = []) => new Openid4vciClient({ callbacks: callbacksFor(call, keys) });

/** What is offered and by whom (OpenID4VCI 1.0, 4.1 and 12.2); `known`: the offer was read before. @throws Problem */
export async function readOffer(offer: string, { issuer, call }: Here, known?: CredentialOfferObject) {
  assertOwn(offer, issuer);
  allowIssuer(issuer);
  const client = clientOf(call);
  try {
    const credentialOffer = known ?? (await client.resolveCredentialOffer(offer));
    if (credentialOffer.credential_issuer !== issuer) throw new Problem('foreign');
    return { credentialOffer, issuerMetadata: await client.resolveIssuerMetadata(issuer) };
  } catch (error) {
    throw ofReading(error);
  }
}
export type Offered = Awaited<ReturnType<typeof readOffer>>;

/** Code and PIN for a token bound to a key of its own (OpenID4VCI 1.0, 6; RFC 9449). @throws Problem */
export async function exchange(
  offered: Offered,
  pin: string,
  { dpop }: Pick<Redemption, 'dpop'>,
  call: Call,
): Promise<string> {
  try {
    const client = clientOf(call, [dpop]);
    const bound = { ...offered, txCode: pin, dpop: { signer: signerOf(dpop) } };
    const { accessTokenResponse } = await client.retrievePreAuthorizedCodeAccessTokenFromOffer(bound);
    return accessTokenResponse.access_token;
  } catch (error) {
    throw ofExchanging(error);
  }
}

type Collecting = Pick<Redemption, 'holder' | 'dpop'> & { token: string; model: string };

async function askFor({ issuerMetadata, credentialOffer }: Offered, redemption: Collecting, call: Call) {
  const { holder, dpop, token: accessToken, model } = redemption;
  const client = clientOf(call, [holder, dpop]);
  const [credentialConfigurationId = ''] = credentialOffer.credential_configuration_ids;
  const { c_nonce: nonce } = await client.requestNonce({ issuerMetadata });
  const about = { issuerMetadata, credentialConfigurationId };
  const { jwt } = await client.createCredentialRequestJwtProof({ ...about, nonce, signer: signerOf(holder) });
  const { credentialResponse } = await client.retrieveCredentials({
    ...{ ...about, accessToken, dpop: { signer: signerOf(dpop) } },
    proofs: { jwt: [jwt] },
    additionalRequestPayload: { device_model: model },
  });
  const [first] = credentialResponse.credentials ?? [];
  return typeof first === 'object' && 'credential' in first ? first.credential : first;
}

/** Token and proof of the key for the credential (OpenID4VCI 1.0, 7 and 8), which must be sound and ours. @throws Problem */
export async function collect(offered: Offered, redemption: Collecting, { issuer, call }: Here): Promise<string> {
  try {
    const credential = await askFor(offered, redemption, call);
    if (typeof credential !== 'string') throw new Problem('unsound');
    const keys = await fetchIssuerKeys(issuer, { allowed: [issuer], fetch: call });
    const { holderJwk } = await checkSdJwt(credential, { keys, issuer, now: new Date() });
    if (holderJwk.x !== redemption.holder.jwk.x || holderJwk.y !== redemption.holder.jwk.y)
      throw new Problem('unsound');
    return credential;
  } catch (error) {
    if (error instanceof Rejected && error.why !== 'network') throw new Problem('unsound', undefined, { cause: error });
    throw ofCollecting(error);
  }
}
