import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { invitations, ssoIdentities } from '@/db/schema/factors';
import { blindIndex } from '@/db/sealing';
import { env } from '@/lib/env';
import { record } from '@/lib/ledger/record';
import { type KnownOfficer, openSession } from '@/lib/officers/open-session';
import { Refusal } from '@/lib/refusal';
import { ask, transaction } from '@/lib/transaction';

/** Who somebody is at the single sign-on, and whether a second factor was shown there. */
export type SsoIdentity = { issuer: string; subject: string; hasSecondFactor: boolean };
type How = { device: string; invitation?: string | undefined };

const visitor = { actorKind: 'visitor' } as const;

/** Names an identity in the ledger without saying who it is. */
const nameOf = ({ issuer, subject }: SsoIdentity) => blindIndex('username', `sso:${issuer} ${subject}`).toString('hex');

/** Puts a refused sign-in on record. `cause` is one of our own codes, never a text of the provider or the browser. */
export const ssoRefused = ({ key }: Refusal, { cause, name }: { cause?: string | undefined; name?: string }) =>
  transaction(visitor, (tx) =>
    record(tx, 'session.start', 'refused', {}, { detail: { method: 'sso', why: key, cause, name } }),
  );

type Invitation = {
  id: string;
  officer_id: string;
  role: string;
  region: string;
  office_id: string;
  is_open: boolean;
};

async function spendInvitation(tx: Tx, invitationId: string): Promise<boolean> {
  const used = await tx
    .update(invitations)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(invitations.id, invitationId),
        isNull(invitations.usedAt),
        isNull(invitations.cancelledAt),
        sql`${invitations.expiresAt} > now()`,
      ),
    )
    .returning({ id: invitations.id });
  return used.length === 1;
}

/** Ties issuer and subject to this officer; false when they are somebody else's. */
async function tie(tx: Tx, officerId: string, { issuer, subject }: SsoIdentity): Promise<boolean> {
  await tx.insert(ssoIdentities).values({ issuer, subject, officerId }).onConflictDoNothing();
  const own = await tx // row-level security shows nobody else's
    .select({ officerId: ssoIdentities.officerId })
    .from(ssoIdentities)
    .where(and(eq(ssoIdentities.issuer, issuer), eq(ssoIdentities.subject, subject)));
  return own.length === 1;
}

/** Accepts an invitation with this identity: the one way in which the two are ever tied together. */
async function linkSso(tx: Tx, linkHash: string, identity: SsoIdentity, device: string): Promise<string> {
  const asked = await tx.execute<Invitation>(
    sql`select * from invitation_behind(${Buffer.from(linkHash, 'hex')}) where is_open`,
  );
  const [invitation] = asked.rows;
  if (!invitation) throw new Refusal('sso.linkGone');
  const { id, officer_id, role, region, office_id } = invitation;
  const officer: KnownOfficer = { id: officer_id, role, region, office_id };
  const sid = await openSession(tx, officer, { method: 'invitation', device, isProven: false });
  if (!(await spendInvitation(tx, id))) throw new Refusal('sso.linkGone');
  if (!(await tie(tx, officer.id, identity))) throw new Refusal('sso.taken');
  await record(
    tx,
    'sso.link',
    'done',
    { id: officer.id, region },
    { detail: { issuer: identity.issuer, name: nameOf(identity) } },
  );
  return sid;
}

async function signIn(identity: SsoIdentity, device: string): Promise<string> {
  const known = await ask<KnownOfficer>(sql`select * from officer_by_sso(${identity.issuer}, ${identity.subject})`);
  if (!known) throw new Refusal('sso.unknown');
  const isProven = identity.hasSecondFactor && env().LOKET_OIDC_TRUSTS_MFA === '1';
  return transaction(visitor, (tx) => openSession(tx, known, { method: 'sso', device, isProven }));
}

/**
 * The id of a new session for whoever the provider says this is. Without a second factor there that we trust, it still
 * wants one here. Throws Refusal `sso.unknown`, `sso.linkGone` or `sso.taken`; each is on record.
 */
export async function openSsoSession(identity: SsoIdentity, { device, invitation }: How): Promise<string> {
  try {
    if (!invitation) return await signIn(identity, device);
    return await transaction(visitor, (tx) => linkSso(tx, invitation, identity, device));
  } catch (error) {
    if (error instanceof Refusal) await ssoRefused(error, { name: nameOf(identity) });
    throw error;
  }
}
