import { desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { areas, offices } from '@/db/schema/areas';
import { invitations } from '@/db/schema/factors';
import { officers } from '@/db/schema/officers';
import { sessions } from '@/db/schema/sessions';
import { unseal } from '@/db/sealing';
import { act } from '@/lib/act';
import { id } from '@/lib/fields';
import { maskEmail } from '@/lib/format/email';
import { timelineOfOfficer } from '@/lib/ledger/timeline';
import { Refusal } from '@/lib/refusal';

const SESSIONS_SHOWN = 12;

const accountOf = async (tx: Tx, officerId: string) => {
  const [row] = await tx
    .select({
      ...{ id: officers.id, username: officers.username, name: officers.name, role: officers.role },
      ...{ region: officers.region, areaName: areas.name, version: officers.version, createdAt: officers.createdAt },
      ...{ officeId: offices.id, officeName: offices.name, officeCode: offices.code },
      ...{ joinedAt: officers.joinedAt, statementSignedAt: officers.statementSignedAt },
      ...{ disabledAt: officers.disabledAt, disabledReason: officers.disabledReason, email: officers.emailSealed },
    })
    .from(officers)
    .innerJoin(offices, eq(offices.id, officers.officeId))
    .innerJoin(areas, eq(areas.path, officers.region))
    .where(eq(officers.id, officerId));
  return row;
};

type Factors = { totp: boolean; passkeys: number; recovery_codes: number; pin: boolean; sso: boolean };
const noFactors: Factors = { totp: false, passkeys: 0, recovery_codes: 0, pin: false, sso: false };

const iso = (at: Date | null) => at?.toISOString() ?? null;

async function sessionsOf(tx: Tx, officerId: string) {
  const rows = await tx
    .select({ session: sessions, officeName: offices.name })
    .from(sessions)
    .leftJoin(offices, eq(offices.id, sessions.officeId))
    .where(eq(sessions.officerId, officerId))
    .orderBy(desc(sessions.createdAt))
    .limit(SESSIONS_SHOWN);
  return rows.map(({ session, officeName }) => {
    const { idHash, method, device, counterNumber, createdAt, lastSeenAt, endedAt, endedBecause } = session;
    const from = { key: idHash.toString('hex').slice(0, 16), method, device, officeName, counterNumber };
    const isLive = !endedAt && session.expiresAt > new Date();
    return {
      ...from,
      isLive,
      at: createdAt.toISOString(),
      seen: lastSeenAt.toISOString(),
      endedAt: iso(endedAt),
      endedBecause,
    };
  });
}

async function invitationOf(tx: Tx, officerId: string) {
  const [last] = await tx
    .select({
      kind: invitations.kind,
      sentAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
      usedAt: invitations.usedAt,
      cancelledAt: invitations.cancelledAt,
    })
    .from(invitations)
    .where(eq(invitations.officerId, officerId))
    .orderBy(desc(invitations.createdAt))
    .limit(1);
  if (!last || last.usedAt || last.cancelledAt) return null;
  return { kind: last.kind, sentAt: last.sentAt.toISOString(), expiresAt: last.expiresAt.toISOString() };
}

const isLocked = async (tx: Tx, officerId: string) =>
  (
    await tx.execute(
      sql`select from alarms where officer_id = ${officerId} and kind = 'account-locked' and seen_at is null limit 1`,
    )
  ).rows.length > 0;

/** The account of an officer: that factors are there, never what they are. Who may not change the address sees it masked. */
export const viewOfficer = act('officer.view', {
  input: z.strictObject({ officerId: id }),
  subject: (tx, { officerId }) => accountOf(tx, officerId),
  perform: async () => ({ result: null, entry: {} }),
  async read({ tx, officer, input: { officerId } }) {
    const subject = await accountOf(tx, officerId);
    if (!subject) throw new Refusal('notFound');
    const found = await tx.execute<Factors>(sql`select * from factors_of(${subject.id})`);
    const email = subject.email && unseal('officers.email', subject.id, subject.email);
    const { createdAt, joinedAt, statementSignedAt, disabledAt, ...account } = subject;
    return {
      ...account,
      email: email && (officer.does('officer.change') ? email : maskEmail(email)),
      createdAt: createdAt.toISOString(),
      ...{ joinedAt: iso(joinedAt), statementSignedAt: iso(statementSignedAt), disabledAt: iso(disabledAt) },
      factors: found.rows[0] ?? noFactors,
      isLocked: await isLocked(tx, subject.id),
      sessions: await sessionsOf(tx, subject.id),
      invitation: await invitationOf(tx, subject.id),
      history: await timelineOfOfficer(tx, subject.id),
    };
  },
});
export type OfficerAccount = Awaited<ReturnType<typeof viewOfficer>>;
