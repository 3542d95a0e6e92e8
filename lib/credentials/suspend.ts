import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { credentialReasons, credentials } from '@/db/schema/credentials';
import { act } from '@/lib/act';
import { openCaseOf } from '@/lib/cases/queries';
import { credentialById, lockResident } from '@/lib/credentials/queries';
import { choice, id } from '@/lib/fields';
import { noticeBlocked } from '@/lib/messages/notice-blocked';
import { Refusal } from '@/lib/refusal';

/** Blocks every copy on the device at once, reversibly, and tells the number and e-mail it was activated on. */
export const suspendCredential = act('credential.suspend', {
  input: z.strictObject({ credentialId: id, reason: choice(credentialReasons) }),
  subject: (tx, { credentialId }) => credentialById(tx, credentialId),
  async perform({ tx, input, subject }) {
    await lockResident(tx, subject.residentId);
    const open = await openCaseOf(tx, subject.residentId); // a report blocks in the name of the case it has just opened
    const suspended = await tx
      .update(credentials)
      .set({ status: 'suspended', reason: input.reason, suspendedByCase: open?.id ?? null, changedAt: sql`now()` })
      .where(and(eq(credentials.deviceId, subject.deviceId), eq(credentials.status, 'active')))
      .returning({ id: credentials.id, changedAt: credentials.changedAt });
    const [first] = suspended;
    if (!first) throw new Refusal('credential.notActive');
    await noticeBlocked(tx, subject.deviceId);
    return {
      result: { at: first.changedAt.toISOString(), copies: suspended.length },
      entry: { reason: input.reason, detail: { from: 'active', to: 'suspended', copies: suspended.length } },
    };
  },
});
