import { randomBytes } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { type invitationKinds, invitations } from '@/db/schema/factors';
import { sha256 } from '@/lib/credentials/secrets';
import { queueOfficerMail } from '@/lib/officers/mail';
import { mailBodies } from '@/lib/officers/mail-bodies';
import { Refusal } from '@/lib/refusal';

export const INVITATION_HOURS = 72;

type Invitation = { officerId: string; kind: (typeof invitationKinds)[number]; invitedBy: string };

/**
 * Sends a link that works once: 32 random bytes, of which the database keeps the SHA-256 and nobody but the officer's inbox
 * the rest. Throws Refusal `officer.noEmail`.
 */
export async function sendInvitation(tx: Tx, { officerId, kind, invitedBy }: Invitation): Promise<void> {
  const link = randomBytes(32).toString('base64url');
  const expiresAt = sql`now() + make_interval(hours => ${INVITATION_HOURS})`;
  await tx.insert(invitations).values({ officerId, kind, invitedBy, linkHash: sha256(link), expiresAt });
  const mail = kind === 'join' ? 'invitation' : 'reset';
  const isQueued = await queueOfficerMail(tx, { officerId, kind: mail, body: mailBodies[kind](link) });
  if (!isQueued) throw new Refusal('officer.noEmail');
}

/** Links that were sent before lead nowhere from now on. */
export async function cancelInvitations(tx: Tx, officerId: string): Promise<void> {
  await tx
    .update(invitations)
    .set({ cancelledAt: sql`now()` })
    .where(and(eq(invitations.officerId, officerId), isNull(invitations.usedAt), isNull(invitations.cancelledAt)));
}
