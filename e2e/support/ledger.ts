import type pg from 'pg';
import { policyDefaults } from '../../lib/approvals/policy';

type Doer = { id: string; role: string; region: string; office: { id: string } };

/** A look-up of this morning, as the act would have left it. Answers its number. */
export async function anEntryOf(registry: pg.Pool, { id, role, region, office }: Doer, residentId: string) {
  const { rows } = await registry.query<{ id: number }>(
    `insert into audit_entries (act, at, actor_kind, actor_id, role, office_id, actor_region, region, resident_id, reason, detail)
     values ('resident.find', now() - interval '6 hours', 'officer', $1, $2, $3, $4, $4, $5, 'present', '{"queue": "A012"}')
     returning id::float8 as id`,
    [id, role, office.id, region, residentId],
  );
  return rows[0]?.id ?? 0;
}

/** What the clock does every minute, for the last day, at once. */
export const judgedSignals = (registry: pg.Pool) =>
  registry.query("select judge_span(now() - interval '1 day', now(), $1::jsonb)", [JSON.stringify(policyDefaults)]);

/** A week drawn in that area, with these entries in it. */
export const aSampleOf = (registry: pg.Pool, area: string, entryIds: readonly number[]) =>
  registry.query(
    `with e as (insert into audit_entries (act) values ('registry.import')),
     d as (insert into audit_draws (area, week, seed) values ($1, (now() - interval '7 days')::date, 'x') returning id)
     insert into audit_samples (draw_id, entry_id, entry_at, officer_id, region)
     select d.id, a.id, a.at, a.actor_id, a.actor_region from d, audit_entries a where a.id = any ($2)`,
    [area, entryIds],
  );
