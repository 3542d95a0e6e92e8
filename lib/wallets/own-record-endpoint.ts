import { calculateJwkThumbprint } from 'jose';
import type { Call, Meaning } from '@/lib/endpoints/endpoint';
import { json, ProtocolError } from '@/lib/endpoints/protocol-error';
import { jsonObject } from '@/lib/endpoints/read-body';
import { isTraining } from '@/lib/env';
import { at, issuer, vcIssuerMetadata } from '@/lib/issuer/metadata';
import { firstUse, isFresh } from '@/lib/issuer/nonce';
import { readOwnRecord } from '@/lib/residents/read-own';
import { importKeys } from '@/lib/verifier/issuer-keys';
import { readJwt } from '@/lib/verifier/jws';
import { Rejected } from '@/lib/verifier/rejected';
import { type CheckedSdJwt, checkPresentation } from '@/lib/verifier/sd-jwt';
import { statusReference } from '@/lib/verifier/status';
import { walletInForce } from '@/lib/wallets/lookup';

const PATH = '/demo/wallet/record';
const MAX_AGE_SECONDS = 60;

const notInForce = () => new ProtocolError('access_denied', 'This credential is not in force.', 403);

function nonceOf(presentation: string): string {
  const { nonce } = readJwt(presentation.slice(presentation.lastIndexOf('~') + 1)).payload;
  if (!isFresh(nonce)) throw new ProtocolError('invalid_nonce', 'Get a new c_nonce from the nonce endpoint.');
  return nonce;
}

/** Our own credential, shown by whoever holds its key, to us, for the first time with this nonce (RFC 9901, 7.3). */
async function checked(presentation: string): Promise<CheckedSdJwt> {
  const nonce = nonceOf(presentation);
  const shown = await checkPresentation(presentation, {
    keys: await importKeys(vcIssuerMetadata().jwks),
    ...{ issuer: issuer(), audience: at(PATH), nonce, now: new Date(), maxAgeSeconds: MAX_AGE_SECONDS },
  });
  if (!(await firstUse('nonce', nonce))) throw new ProtocolError('invalid_nonce', 'This c_nonce was used before.');
  return shown;
}

async function holderOf({ payload, holderJwk }: CheckedSdJwt, requestId: string) {
  const { idx, uri } = statusReference(payload.status) ?? {};
  const prefix = at('/status-lists/');
  if (idx === undefined || !uri?.startsWith(prefix)) throw notInForce();
  const thumbprint = await calculateJwkThumbprint(holderJwk, 'sha256');
  const wallet = await walletInForce({ listId: Number(uri.slice(prefix.length)), idx }, thumbprint, requestId);
  if (!wallet) throw notInForce();
  return wallet;
}

/** What is wrong with a presentation, in the codes a wallet knows from issuing (OpenID4VCI 1.0, 8.3.1.2). */
export const atOwnRecord: Meaning = (error) => {
  if (!(error instanceof Rejected)) return undefined;
  if (error.why === 'malformed') return new ProtocolError('invalid_request', 'The presentation is not well formed.');
  return new ProtocolError('invalid_proof', 'The presentation does not hold.');
};

/**
 * A resident's own record, for the wallet of the training. Body: `{ presentation }`, an SD-JWT+KB for this address with a
 * c_nonce; nothing need be disclosed. Outside training there is no such address.
 */
export async function ownRecord({ body, requestId }: Call): Promise<Response> {
  if (!isTraining()) throw new ProtocolError('not_found', 'There is no such address.', 404);
  const { presentation } = jsonObject(body);
  if (typeof presentation !== 'string') throw new ProtocolError('invalid_request', 'presentation is missing.');
  const wallet = await holderOf(await checked(presentation), requestId);
  return json(await readOwnRecord(wallet, {}));
}
