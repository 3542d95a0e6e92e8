import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { act } from '@/lib/act';
import { id } from '@/lib/fields';
import { assertActive, assertManages, officerById } from '@/lib/officers/managed';
import { cancelInvitations, sendInvitation } from '@/lib/officers/send-invitation';
import { Refusal } from '@/lib/refusal';

async function hasFactor(tx: Tx, officerId: string): Promise<boolean> {
  const found = await tx.execute<{ has: boolean }>(sql`select has_factor(${officerId}) as has`);
  return found.rows[0]?.has === true;
}

/** A new link for whoever has not joined yet, or has no second factor since a reset. The one before leads nowhere. */
export const resendInvitation = act('officer.resend-invitation', {
  input: z.strictObject({ officerId: id }),
  subject: (tx, { officerId }) => officerById(tx, officerId),
  async perform({ tx, officer, subject }) {
    assertManages(officer, subject);
    assertActive(subject);
    if (subject.joinedAt && (await hasFactor(tx, subject.id))) throw new Refusal('officer.joined');
    const kind = subject.joinedAt ? 'reset' : 'join';
    await cancelInvitations(tx, subject.id);
    await sendInvitation(tx, { officerId: subject.id, kind, invitedBy: officer.id });
    return { result: {}, entry: { detail: { kind } } };
  },
});
