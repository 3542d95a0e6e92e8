import { z } from 'zod';
import type { Tx } from '@/db/client';
import type { PresentationOutcome } from '@/db/schema/presentations';
import { act } from '@/lib/act';
import { closeRequest, copyAt, noteUse, presentationById } from '@/lib/presentations/queries';
import { Refusal } from '@/lib/refusal';

/** What the phone has shown, as far as it shows by itself: a credential of ours with its key, or nothing to look up. */
const shown = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('credential'),
    listId: z.int().min(0).max(2_147_483_647),
    listIndex: z.int().min(0).max(2_147_483_647),
    /** RFC 7638, of the key that signed the answer. */
    thumbprint: z.string().length(43),
  }),
  z.strictObject({ what: z.enum(['lapsed', 'not-ours', 'not-proven', 'declined']) }),
]);
export type Shown = z.output<typeof shown>;

const byStatus = { active: 'valid', suspended: 'suspended', revoked: 'revoked', expired: 'lapsed' } as const;
type Found = { outcome: PresentationOutcome; deviceId: string | null };

/** Of another person nothing is kept but that it is another. */
async function find(tx: Tx, residentId: string, input: Shown): Promise<Found> {
  if (input.what !== 'credential') return { outcome: input.what, deviceId: null };
  const copy = await copyAt(tx, input.listId, input.listIndex);
  if (!copy) return { outcome: 'not-ours', deviceId: null };
  if (copy.residentId !== residentId) return { outcome: 'other-person', deviceId: null };
  if (copy.thumbprint !== input.thumbprint) return { outcome: 'not-proven', deviceId: null };
  return { outcome: byStatus[copy.status], deviceId: copy.deviceId };
}

/**
 * A wallet answers an officer's request, once; the wallet's id is the request's. Whatever it shows, the answer is filed
 * with the resident the officer asked about and reaches that officer's screen. Where the credential stands is read here,
 * in the registry itself and not in a list that was published before.
 */
export const answerPresentation = act('presentation.answer', {
  input: shown,
  subject: (tx, _input, wallet) => presentationById(tx, wallet.id),
  async perform({ tx, input, subject }) {
    const found = await find(tx, subject.residentId, input);
    if (!(await closeRequest(tx, subject.id, found))) throw new Refusal('presentation.gone');
    const { outcome, deviceId } = found;
    if (outcome === 'valid' && deviceId) await noteUse(tx, deviceId);
    return { result: { outcome }, entry: { detail: { outcome } } };
  },
});
