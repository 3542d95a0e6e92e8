import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { SignalKind } from '@/db/schema/signals';
import { residentMark } from '@/lib/alarms/list';
import { report } from '@/lib/report';

const MOST = 100;
/** What is older than this is no longer asked for. */
const DAYS = 90;

type Found = {
  id: number;
  at: string;
  act: string;
  outcome: string;
  reason: string | null;
  queue: string | null;
  officerId: string;
  officer: string | null;
  office: string | null;
  residentId: string | null;
  outsideArea: boolean;
  kinds: SignalKind[];
};

// An entry waits until it is reviewed, or flagged: then its finding goes on with it.
const waits = sql`not exists (select from audit_reviews r where r.entry_id = w.entry_id)
  and not exists (select from findings f where f.entry_id = w.entry_id)
  and w.entry_at > now() - make_interval(days => ${DAYS})`;
const samples = sql`select distinct w.entry_id, w.entry_at from audit_samples w where ${waits}`;
const signals = sql`select distinct w.entry_id, w.entry_at from audit_signals w where ${waits}`;

async function entriesIn(tx: Tx, which: SQL) {
  const { rows } = await tx.execute<Found>(sql`
    with chosen as (select * from (${which}) c order by entry_at desc, entry_id desc limit ${MOST})
    select e.id::float8 as id, to_json(e.at) #>> '{}' as at, e.act, e.outcome, e.reason, e.detail ->> 'queue' as queue,
      e.actor_id as "officerId", o.name as officer, f.name as office, e.resident_id as "residentId", e.outside_area as "outsideArea",
      coalesce((select array_agg(s.kind order by s.kind) from audit_signals s where s.entry_id = e.id), '{}') as kinds
    from chosen c join audit_entries e on e.id = c.entry_id and e.at = c.entry_at
      left join officers o on o.id = e.actor_id left join offices f on f.id = e.office_id
    order by o.name, e.at desc, e.id desc`);
  return rows.map(({ residentId, ...entry }) => ({ ...entry, resident: residentMark(residentId) }));
}

/** What was drawn to be looked at, and waits: officer by officer, without a word about residents. */
export const samplesToReview = report('audit.review', (tx) => entriesIn(tx, samples));
/** What the clock found odd, and waits. */
export const signalsToReview = report('audit.review', (tx) => entriesIn(tx, signals));
export type ReviewLine = Awaited<ReturnType<typeof samplesToReview>>[number];

export type ReviewCounts = { samples: number; signals: number; findings: number };

/** How much waits of each kind; of findings, those not closed. */
export const countReviewWork = report('audit.review', async (tx, officer): Promise<ReviewCounts> => {
  const { rows } = await tx.execute<ReviewCounts>(sql`
    select (select count(*) from (${samples}) s)::int as samples, (select count(*) from (${signals}) s)::int as signals,
      (select count(*) from findings where status <> 'closed' and officer_id <> ${officer.id})::int as findings`);
  return rows[0] ?? { samples: 0, signals: 0, findings: 0 };
});
