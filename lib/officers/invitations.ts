import 'server-only';
import { hash } from '@node-rs/argon2';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { invitations } from '@/db/schema/factors';
import { officers, type Role } from '@/db/schema/officers';
import { isLink, sha256 } from '@/lib/credentials/secrets';
import { actAs, openSession } from '@/lib/officers/open-session';
import { passwordProblem } from '@/lib/officers/password-rules';
import { argon } from '@/lib/officers/sign-in';
import { Refusal } from '@/lib/refusal';
import { ask, transaction } from '@/lib/transaction';

export type Invitation = {
  id: string;
  kind: 'join' | 'reset';
  officer_id: string;
  username: string;
  name: string;
  role: Role;
  region: string;
  office_id: string;
  office_name: string;
  expires_at: Date;
  is_open: boolean;
};

/** What the database keeps of an invitation's link (see newLink): its SHA-256. */
export const invitationHash = (link: string) => sha256(link);

/** The invitation behind a link, while it counts. Used, cancelled, expired and unknown links are told apart by nobody. */
export async function invitationBehind(link: string): Promise<Invitation | undefined> {
  if (!isLink(link)) return undefined;
  const row = await ask<Invitation>(sql`select * from invitation_behind(${invitationHash(link)})`);
  return row?.is_open ? row : undefined;
}

const input = z.strictObject({ password: z.string({ error: 'required' }).min(1).max(1000) });

/**
 * Accepts an invitation: the password is kept, the link is used up, and a session opens in which the account is set up.
 * Whoever follows the same link at the same moment is refused. Throws Refusal `invitation.gone`, or what to mend.
 */
export async function acceptInvitation(link: string, raw: unknown, device = ''): Promise<string> {
  const behind = await invitationBehind(link);
  if (!behind) throw new Refusal('invitation.gone');
  const parsed = input.safeParse(raw);
  if (!parsed.success) throw new Refusal('badInput', {}, { password: 'required' });
  const problem = passwordProblem(parsed.data.password, behind);
  if (problem) throw new Refusal('badInput', {}, { password: problem });
  const passwordHash = await hash(parsed.data.password, argon);
  const officer = { id: behind.officer_id, role: behind.role, region: behind.region, office_id: behind.office_id };
  const isOpen = and(
    eq(invitations.id, behind.id),
    isNull(invitations.usedAt),
    isNull(invitations.cancelledAt),
    sql`${invitations.expiresAt} > now()`,
  );
  return transaction({ actorKind: 'visitor' }, async (tx) => {
    await actAs(tx, officer, '');
    const used = await tx
      .update(invitations)
      .set({ usedAt: sql`now()` })
      .where(isOpen)
      .returning({ id: invitations.id });
    if (used.length === 0) throw new Refusal('invitation.gone');
    await tx.update(officers).set({ passwordHash }).where(eq(officers.id, officer.id));
    return openSession(tx, officer, { method: 'invitation', device, isProven: false });
  });
}
