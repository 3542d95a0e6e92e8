import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { presentations } from '@/db/schema/presentations';
import { act } from '@/lib/act';
import { newLink, sha256 } from '@/lib/credentials/secrets';
import { id } from '@/lib/fields';
import { requestLink } from '@/lib/presentations/authorization-request';
import { endOpenRequests, isCaseOf } from '@/lib/presentations/queries';
import { residentById } from '@/lib/residents/queries';

/**
 * Asks the phone in front of the officer to show this resident's digital KTP-el: a QR code that is good for two minutes
 * and one answer. A new one ends what the same officer asked before. `now` is the server's clock.
 */
export const requestPresentation = act('presentation.request', {
  input: z.strictObject({ residentId: id, caseId: id.optional() }),
  async subject(tx, { residentId, caseId = null }) {
    const resident = await residentById(tx, residentId);
    const fits = resident && (caseId === null || (await isCaseOf(tx, caseId, residentId)));
    return fits ? { ...resident, caseId } : undefined;
  },
  async perform({ tx, officer, subject: { residentId, region, caseId } }) {
    await endOpenRequests(tx, officer.id, residentId);
    const link = newLink();
    const secrets = { linkHash: sha256(link), nonce: randomBytes(32).toString('base64url') };
    const [made] = await tx
      .insert(presentations)
      .values({
        ...{ residentId, region, caseId, ...secrets },
        ...{ officeId: officer.office.id, requestedBy: officer.id, expiresAt: sql`now() + interval '2 minutes'` },
      })
      .returning({ id: presentations.id, now: presentations.createdAt, expiresAt: presentations.expiresAt });
    if (!made) throw new Error('no row came back');
    const { id: presentationId, now, expiresAt } = made;
    return {
      result: {
        ...{ presentationId, link: await requestLink(link) },
        ...{ now: now.toISOString(), expiresAt: expiresAt.toISOString() },
      },
      entry: { about: { id: presentationId } },
    };
  },
});
export type PresentationRequest = Awaited<ReturnType<typeof requestPresentation>>;
