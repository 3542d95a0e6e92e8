import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { median } from '@/lib/format/median';

/** Whose figures: the officer, where they sit, and since when. */
export type Watched = { id: string; region: string; officeId: string; zone: string; days: number };
export type Hour = { weekday: number; hour: number; acts: number };
/** A number of the officer beside the median of whoever does the same work: at the office, and in the regency. */
export type Compared = { own: number; office: number | null; regency: number | null; peers: number };

const since = ({ days }: Watched) => sql`now() - make_interval(days => ${days})`;

/** What was done by weekday (1 is Monday) and hour, on the clocks of the office. */
export async function activityOf(tx: Tx, officer: Watched): Promise<Hour[]> {
  const { rows } = await tx.execute<Hour>(sql`
    select extract(isodow from at at time zone ${officer.zone})::int as weekday,
      extract(hour from at at time zone ${officer.zone})::int as hour, count(*)::int as acts
    from audit_entries where actor_id = ${officer.id} and at > ${since(officer)} and outcome = 'done' and is_worth_a_look(act)
    group by 1, 2 order by 1, 2`);
  return rows;
}

export type Totals = Record<'acts' | 'looks' | 'refusals' | 'outsideArea' | 'outsideHours', number>;

/** The officer's own counts. */
export async function totalsOf(tx: Tx, officer: Watched): Promise<Totals> {
  const { rows } = await tx.execute<Totals>(sql`
    select (count(*) filter (where outcome = 'done' and is_worth_a_look(act)))::int as acts,
      (count(*) filter (where outcome = 'done' and act = 'resident.find'))::int as looks,
      (count(*) filter (where outcome = 'refused'))::int as refusals,
      (count(*) filter (where outcome = 'done' and outside_area and act like 'resident.%'))::int as "outsideArea",
      (count(*) filter (where outcome = 'done' and outside_hours and is_worth_a_look(act)))::int as "outsideHours"
    from audit_entries where actor_id = ${officer.id} and at > ${since(officer)}`);
  return rows[0] ?? { acts: 0, looks: 0, refusals: 0, outsideArea: 0, outsideHours: 0 };
}

type Peer = { id: string; here: boolean; looks: number; without: number; reissues: number };

/** The same counts of everybody in the regency. Whoever looks is no peer: the signals about themselves are not theirs to see. */
export async function peersOf(tx: Tx, officer: Watched, lookerId: string): Promise<Peer[]> {
  const { rows } = await tx.execute<Peer>(sql`
    select coalesce(e.maker_id, e.actor_id) as id, bool_or(e.office_id = ${officer.officeId}) as here,
      (count(*) filter (where e.act = 'resident.find' and e.resident_id is not null))::int as looks,
      count(s.entry_id)::int as without, (count(*) filter (where e.act = 'credential.reissue'))::int as reissues
    from audit_entries e
      left join audit_signals s on s.kind = 'look-without-case' and s.entry_id = e.id and e.act = 'resident.find'
    where e.actor_area = left(${officer.region}, 8) and e.at > ${since(officer)} and e.actor_kind = 'officer'
      and e.outcome = 'done' and e.act in ('resident.find', 'credential.reissue')
      and coalesce(e.maker_id, e.actor_id) <> ${lookerId}
    group by 1`);
  return rows;
}

function compared(all: readonly Peer[], { id }: Watched, figure: (peer: Peer) => number | null): Compared {
  const numbers = (peers: readonly Peer[]) => peers.map(figure).filter((number) => number !== null);
  const others = all.filter((peer) => peer.id !== id);
  const [own = 0] = numbers(all.filter((peer) => peer.id === id));
  return {
    own,
    office: median(numbers(others.filter(({ here }) => here))),
    regency: median(numbers(others)),
    peers: numbers(others).length,
  };
}

/** The share of look-ups nothing followed, of those who looked anybody up. */
export const looksCompared = (all: readonly Peer[], officer: Watched) =>
  compared(all, officer, ({ looks, without }) => (looks > 0 ? without / looks : null));

/** Reissues a week, of those who reissued at all. */
export const reissuesCompared = (all: readonly Peer[], officer: Watched) =>
  compared(all, officer, ({ reissues }) => (reissues > 0 ? (reissues * 7) / officer.days : null));

export type SharedPhone = { residents: number; lastAt: string };

/** Numbers this officer confirmed for several residents: how many, never which. */
export async function sharedPhonesOf(tx: Tx, officer: Watched): Promise<SharedPhone[]> {
  const { rows } = await tx.execute<SharedPhone>(sql`
    select residents, to_json(last_at) #>> '{}' as "lastAt" from shared_phones_of(${officer.id}, ${since(officer)})`);
  return rows;
}
