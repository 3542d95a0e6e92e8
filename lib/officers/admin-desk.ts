import { sql } from 'drizzle-orm';
import { report } from '@/lib/report';

export type AdminNumbers = {
  active: number;
  invited: number;
  deactivated: number;
  locked: number;
  withoutFactor: number;
  /** Invitations that ran out without being used, of accounts that still wait for one. */
  late: number;
  alarms: number;
};

/** What an admin's day begins with: how the accounts of the area stand, and what has been left lying. */
export const adminDesk = report('officer.view', async (tx): Promise<AdminNumbers> => {
  const found = await tx.execute<AdminNumbers>(sql`
    with locked as (select officer_id from alarms where kind = 'account-locked' and seen_at is null and officer_id is not null),
      mine as (select o.id, o.disabled_at, o.joined_at, o.id in (select officer_id from locked) as is_locked from officers o)
    select count(*) filter (where disabled_at is null and joined_at is not null and not is_locked)::int as active,
      count(*) filter (where disabled_at is null and joined_at is null)::int as invited,
      count(*) filter (where disabled_at is not null)::int as deactivated,
      count(*) filter (where disabled_at is null and joined_at is not null and is_locked)::int as locked,
      count(*) filter (where disabled_at is null and joined_at is not null and not has_factor(id))::int as "withoutFactor",
      count(*) filter (where disabled_at is null and joined_at is null and not exists (
        select from invitations i where i.officer_id = mine.id and i.used_at is null and i.cancelled_at is null and i.expires_at > now()))::int as late,
      (select count(*)::int from locked) as alarms
    from mine`);
  return found.rows[0] ?? { active: 0, invited: 0, deactivated: 0, locked: 0, withoutFactor: 0, late: 0, alarms: 0 };
});
