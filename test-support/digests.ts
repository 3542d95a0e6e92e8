import type { Role } from '@/db/schema/officers';
import { unseal } from '@/db/sealing';
import type { Regency } from '@/db/seed/factories';
import { dueDigests } from '@/lib/rollout-digest/send';
import { type Account, anAccount, mailsTo } from './admins';
import { asSuperuser, transactionAs } from './database';
import { runAsWorker } from './exports';

/** Changes an account, whatever the acts allow. */
export const setOfficer = (officer: Account, change: string) =>
  transactionAs('superuser', {}, async (query) => {
    await query(`update officers set ${change} where id = $1`, [officer.id]);
    await query("insert into audit_entries (act, subject_id) values ('officer.change', $1)", [officer.id]);
  });
/** Somebody who has been here for a month, as most have. */
export async function aReader(regency: Regency, role: Role = 'regency-admin', region?: string) {
  const officer = await anAccount(role, regency, region ? { region } : {});
  await setOfficer(officer, "joined_at = now() - interval '30 days'");
  return officer;
}
export const digestsTo = async ({ id }: Account) =>
  (await mailsTo(id)).map((mail) => ({
    kind: mail.kind,
    body: unseal('officer_mails.body', mail.id, mail.body_sealed),
  }));
export const digestEntries = ({ id }: Account) =>
  asSuperuser<{ actor_kind: string; region: string; detail: Record<string, unknown> }>(
    "select actor_kind, region, detail from audit_entries where act = 'rollout.digest' and subject_id = $1",
    [id],
  );
export const dueOf = async ({ id }: Account) =>
  (await runAsWorker({ actorKind: 'machine' }, dueDigests)).find(({ officerId }) => officerId === id);
