import 'server-only';
import { desc, eq, sql } from 'drizzle-orm';
import { officerSecrets, passkeys } from '@/db/schema/factors';
import { officers } from '@/db/schema/officers';
import type { Officer } from '@/lib/officers/officer';
import { codesLeft } from '@/lib/officers/recovery-codes';
import { transaction } from '@/lib/transaction';

const ofPasskeys = {
  ...{ id: passkeys.id, credentialId: passkeys.credentialId, name: passkeys.name },
  ...{ createdAt: passkeys.createdAt, lastUsedAt: passkeys.lastUsedAt },
};
const ofOfficer = { joinedAt: officers.joinedAt, statementSignedAt: officers.statementSignedAt };

/** How somebody signs in, for that person's own eyes: what there is, and no secret. Nobody else's data, so no act. */
export async function ownAccount(officer: Officer) {
  return transaction({ ...officer.context, readOnly: true }, async (tx) => {
    const keys = await tx
      .select(ofPasskeys)
      .from(passkeys)
      .where(eq(passkeys.officerId, officer.id))
      .orderBy(desc(passkeys.createdAt));
    const [secrets] = await tx.select().from(officerSecrets).where(eq(officerSecrets.officerId, officer.id));
    const [row] = await tx.select(ofOfficer).from(officers).where(eq(officers.id, officer.id));
    const { rows } = await tx.execute<{ has_password: boolean; has_nik: boolean }>(sql`select * from own_account()`);
    return {
      ...{ passkeys: keys, totpSince: secrets?.totpConfirmedAt ?? undefined, hasPin: Boolean(secrets?.pinHash) },
      ...{ codesLeft: await codesLeft(tx, officer.id), joinedAt: row?.joinedAt ?? undefined },
      statementSignedAt: row?.statementSignedAt ?? undefined,
      ...{ hasPassword: rows[0]?.has_password ?? false, hasNik: rows[0]?.has_nik ?? false },
    };
  });
}
export type OwnAccount = Awaited<ReturnType<typeof ownAccount>>;
