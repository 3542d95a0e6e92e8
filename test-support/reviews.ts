import { randomUUID } from 'node:crypto';
import type { Officer } from '@/lib/officers/officer';
import { asSuperuser } from './database';

export type Facts = {
  act?: string;
  outcome?: string;
  /** An SQL expression. */
  at?: string;
  residentId?: string | null;
  caseId?: string;
  makerId?: string;
  subjectId?: string;
  detail?: Record<string, unknown>;
};

/** An entry of this officer as act() would have left it, at some moment. Answers its number. */
export async function anEntry(officer: Officer, facts: Facts = {}): Promise<number> {
  const { act = 'resident.find', outcome = 'done', at = "now() - interval '6 hours'" } = facts;
  const { residentId = act === 'resident.find' ? randomUUID() : null, caseId, makerId, subjectId, detail = {} } = facts;
  const [made] = await asSuperuser<{ id: number }>(
    `insert into audit_entries (act, outcome, at, actor_kind, actor_id, role, office_id, actor_region, region, resident_id,
       case_id, maker_id, subject_id, detail)
     values ($1, $2, ${at}, 'officer', $3, $4, $5, $6, $6, $7, $8, $9, $10, $11) returning id::float8 as id`,
    [
      ...[act, outcome, officer.id, officer.role, officer.office.id, officer.region, residentId],
      ...[caseId ?? null, makerId ?? null, subjectId ?? null, detail],
    ],
  );
  return made?.id ?? 0;
}

export type FindingRow = {
  id: string;
  status: string;
  asked_at: Date | null;
  answer: string | null;
  result: string | null;
  closed_by: string | null;
};
export const findingOf = async (findingId: string) =>
  (await asSuperuser<FindingRow>('select * from findings where id = $1', [findingId]))[0];
export const reviewsOf = (entryId: number) =>
  asSuperuser<{ reviewer_id: string; note: string | null; region: string }>(
    'select reviewer_id, note, region from audit_reviews where entry_id = $1',
    [entryId],
  );

/** Moves the moment a finding was asked, past its guard. */
export const askedDaysAgo = (findingId: string, days: number) =>
  asSuperuser(
    `with e as (insert into audit_entries (act, subject_id) values ('registry.import', $1))
     update findings set asked_at = now() - make_interval(days => $2) where id = $1`,
    [findingId, days],
  );

/** A drawn week of that area with these entries in it. */
export const aSample = (area: string, entryIds: readonly number[]) =>
  asSuperuser(
    `with e as (insert into audit_entries (act) values ('registry.import')),
     d as (insert into audit_draws (area, week, seed) values ($1, (now() - interval '7 days')::date, 'x') returning id)
     insert into audit_samples (draw_id, entry_id, entry_at, officer_id, region)
     select d.id, a.id, a.at, a.actor_id, a.actor_region from d, audit_entries a where a.id = any ($2)`,
    [area, entryIds],
  );
