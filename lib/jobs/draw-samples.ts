import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditDraws } from '@/db/schema/samples';
import { policyDefaults } from '@/lib/approvals/policy';
import { record } from '@/lib/ledger/record';

type Due = { area: string; zone: string; week: string; size: number };
type Drawn = { id: number; officerId: string };

/** The week that ended, once it is Monday 02:00 on the clocks of an area where it was not drawn yet. */
async function nextDue(tx: Tx): Promise<Due | undefined> {
  const { rows } = await tx.execute<Due>(sql`
    with zones as (
      select left(o.region, 8) as area, min(f.time_zone) as zone from officers o join offices f on f.id = o.office_id
      where o.joined_at is not null group by 1),
    weeks as (
      select area, zone, (date_trunc('week', (now() at time zone zone) - interval '2 hours') - interval '7 days')::date as week
      from zones)
    select area, zone, week::text, policy_number(area, 'review-sample-size', ${JSON.stringify(policyDefaults)}::jsonb)::int as size
    from weeks w where not exists (select from audit_draws d where d.area = w.area and d.week = w.week)
    order by area limit 1`);
  return rows[0];
}

/** Where an entry comes in its officer's draw: the first of them are taken. Whoever has the seed can draw again. */
export const placeIn = (seed: string, entryId: number) =>
  createHash('sha256').update(`${seed}:${entryId}`).digest('hex');

async function draw(tx: Tx, drawId: string, seed: string, { area, zone, week, size }: Due): Promise<Drawn[]> {
  const { rows } = await tx.execute<Drawn>(sql`
    insert into audit_samples (draw_id, entry_id, entry_at, officer_id, region)
    select ${drawId}::uuid, id, at, actor_id, actor_region from (
      select e.id, e.at, e.actor_id, e.actor_region, row_number() over (
        partition by e.actor_id order by sha256(convert_to(${seed} || ':' || e.id, 'UTF8'))) as place
      from audit_entries e join officers o on o.id = e.actor_id
      where e.actor_area = ${area} and e.actor_kind = 'officer' and e.outcome = 'done' and is_worth_a_look(e.act)
        and e.at >= ${week}::date::timestamp at time zone ${zone} and e.at < (${week}::date + 7)::timestamp at time zone ${zone}) one
    where place <= ${size} returning entry_id::float8 as id, officer_id as "officerId"`);
  return rows;
}

/**
 * Draws the week that ended in one area: so many look-ups and changes of each officer, by a seed nobody knew before the week
 * was over, which the ledger records together with what it drew. Answers whether there was an area to draw. One that is
 * drawn at this very moment by another worker is waited for, and not drawn twice.
 */
export async function drawSamples(tx: Tx): Promise<boolean> {
  const due = await nextDue(tx);
  if (!due) return false;
  const { area, week, size } = due;
  const seed = randomBytes(32).toString('hex');
  const [made] = await tx
    .insert(auditDraws)
    .values({ area, week, seed })
    .onConflictDoNothing()
    .returning({ id: auditDraws.id });
  if (!made) return true;
  const drawn = await draw(tx, made.id, seed, due);
  const detail = { week, seed, size, entries: drawn.map(({ id }) => id).sort((a, b) => a - b) };
  await record(tx, 'review.draw', 'done', { id: made.id, region: area }, { detail });
  return true;
}
