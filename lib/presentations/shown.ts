import { calculateJwkThumbprint } from 'jose';
import { LIST_SIZE } from '@/db/schema/status-lists';
import { ProtocolError } from '@/lib/endpoints/protocol-error';
import { at, issuer, vcIssuerMetadata, vct } from '@/lib/issuer/metadata';
import type { Shown } from '@/lib/presentations/answer';
import { askedFor } from '@/lib/presentations/authorization-request';
import { importKeys } from '@/lib/verifier/issuer-keys';
import { Rejected } from '@/lib/verifier/rejected';
import { type CheckedSdJwt, checkKeyBinding, checkSdJwt } from '@/lib/verifier/sd-jwt';
import { statusReference } from '@/lib/verifier/status';

type Question = { audience: string; nonce: string };

const KB_SECONDS = 300;

/** The place of the status, in a list of ours. */
function placeOf({ payload }: CheckedSdJwt) {
  const { uri = '', idx: listIndex = -1 } = statusReference(payload.status) ?? {};
  const listId = Number(/^\d{1,9}$/.exec(uri.replace(at('/status-lists/'), ''))?.[0]);
  const isOurs = uri === at(`/status-lists/${listId}`) && listIndex >= 0 && listIndex < LIST_SIZE;
  return isOurs ? { listId, listIndex } : undefined;
}

/** The credential, or what its own words make of it. What is no SD-JWT at all answers nothing and is sent back. */
async function credentialIn(compact: string, now: Date): Promise<CheckedSdJwt | Shown> {
  const keys = await importKeys(vcIssuerMetadata().jwks);
  try {
    const checked = await checkSdJwt(compact, { keys, issuer: issuer(), now });
    return checked.payload.vct === vct() ? checked : { what: 'not-ours' };
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    if (error.why === 'malformed') throw new ProtocolError('invalid_request', 'The presentation is not an SD-JWT.');
    return { what: error.why === 'expired' ? 'lapsed' : 'not-ours' };
  }
}

async function isBound(compact: string, { holderJwk }: CheckedSdJwt, question: Question, now: Date): Promise<boolean> {
  try {
    await checkKeyBinding(compact, { ...question, holderJwk, now, maxAgeSeconds: KB_SECONDS });
    return true;
  } catch (error) {
    if (error instanceof Rejected) return false;
    throw error;
  }
}

/**
 * What a presentation (SD-JWT+KB, RFC 9901) shows to who asked this question: our signature, our type, every disclosure
 * accounted for, and a key binding made for this very question. Whose it is and where it stands, the registry says.
 */
export async function readPresentation(compact: string, question: Question, now = new Date()): Promise<Shown> {
  const found = await credentialIn(compact, now);
  if ('what' in found) return found;
  const place = placeOf(found);
  if (!place) return { what: 'not-ours' };
  if (!(await isBound(compact, found, question, now))) return { what: 'not-proven' };
  if (!askedFor.every((claim) => claim in found.payload))
    throw new ProtocolError('invalid_request', 'The presentation lacks a claim of the query.');
  return { what: 'credential', ...place, thumbprint: await calculateJwkThumbprint(found.holderJwk, 'sha256') };
}
