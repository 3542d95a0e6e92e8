import 'server-only';
import { hash } from '@node-rs/argon2';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { invitations } from '@/db/schema/factors';
import { officers, type Role } from '@/db/schema/officers';
import { isLink, sha256 } from '@/lib/credentials/secrets';
import { recordRefused } from '@/lib/ledger/attempt';
import { record } from '@/lib/ledger/record';
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
  /** Null where nobody did it by hand. */
  inviter: string | null;
  expires_at: Date;
  is_open: boolean;
};

/** What the database keeps of an invitation's link (see newLink): its SHA-256. */
export const invitationHash = (link: string) => sha256(link);

/** The invitation behind a link, while it counts. Used, cancelled, expired and unknown links are told apart by nobody. */
export async function invitationBehind(link: string): Promise<Invitation | undefined> {
  if (!isLink(link)) return undefined;
  const hashed = invitationHash(link);
  const row = await ask<Invitation>(sql`select *, inviter_of(${hashed}) as inviter from invitation_behind(${hashed})`);
  return row?.is_open ? row : undefined;
}

const visitor = { actorKind: 'visitor' } as const;
const aboutOf = (behind: Invitation | undefined) =>
  behind ? { id: behind.officer_id, region: behind.region, detail: { kind: behind.kind } } : {};

/** The same for the page behind the link: that somebody looked is on record, also when there was nothing to see. */
export async function openInvitation(link: string): Promise<Invitation | undefined> {
  const behind = await invitationBehind(link);
  const { detail, ...about } = { detail: {}, ...aboutOf(behind) };
  if (!behind) await recordRefused(visitor, 'invitation.open', 'invitation.gone');
  else await transaction(visitor, (tx) => record(tx, 'invitation.open', 'done', about, { detail }));
  return behind;
}

async function refuse(behind: Invitation | undefined, refusal: Refusal): Promise<never> {
  const { detail, ...about } = { detail: {}, ...aboutOf(behind) };
  await recordRefused(visitor, 'session.start', refusal.key, { ...about, detail: { ...detail, method: 'invitation' } });
  throw refusal;
}

const input = z.strictObject({ password: z.string({ error: 'required' }).min(1).max(1000) });

/**
 * Accepts an invitation: the password is kept, the link is used up, and a session opens in which the account is set up.
 * Whoever follows the same link at the same moment is refused. Throws Refusal `invitation.gone`, or what to mend.
 */
export async function acceptInvitation(link: string, raw: unknown, device = ''): Promise<string> {
  const behind = await invitationBehind(link);
  if (!behind) return refuse(behind, new Refusal('invitation.gone'));
  const parsed = input.safeParse(raw);
  if (!parsed.success) return refuse(behind, new Refusal('badInput', {}, { password: 'required' }));
  const problem = passwordProblem(parsed.data.password, behind);
  if (problem) return refuse(behind, new Refusal('badInput', {}, { password: problem }));
  const passwordHash = await hash(parsed.data.password, argon);
  const officer = { id: behind.officer_id, role: behind.role, region: behind.region, office_id: behind.office_id };
  const isOpen = and(
    eq(invitations.id, behind.id),
    isNull(invitations.usedAt),
    isNull(invitations.cancelledAt),
    sql`${invitations.expiresAt} > now()`,
  );
  const sid = await transaction(visitor, async (tx) => {
    await actAs(tx, officer, '');
    const used = await tx
      .update(invitations)
      .set({ usedAt: sql`now()` })
      .where(isOpen)
      .returning({ id: invitations.id });
    if (used.length === 0) return undefined;
    await tx.update(officers).set({ passwordHash }).where(eq(officers.id, officer.id));
    return openSession(tx, officer, { method: 'invitation', device, isProven: false });
  });
  return sid ?? refuse(behind, new Refusal('invitation.gone'));
}
