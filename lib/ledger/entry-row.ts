import { sql } from 'drizzle-orm';
import type { outcomes } from '@/db/schema/ledger';

/** An entry as the log shows it: no name of a resident, and of officers only those of the own area (row-level security). */
export type EntryRow = {
  id: string;
  /** ISO 8601 in UTC, to the microsecond. */
  at: string;
  act: string;
  outcome: (typeof outcomes)[number];
  actorKind: 'officer' | 'wallet' | 'machine' | 'visitor';
  actorId: string | null;
  actorName: string | null;
  role: string | null;
  officeId: string | null;
  officeName: string | null;
  counter: number | null;
  area: string | null;
  subjectArea: string | null;
  residentId: string | null;
  subjectId: string | null;
  /** Of the officer or office it was done to. */
  subjectName: string | null;
  subjectKind: 'officer' | 'office' | null;
  caseId: string | null;
  caseNumber: string | null;
  makerId: string | null;
  reason: string | null;
  detail: Record<string, unknown>;
  requestId: string | null;
  outsideArea: boolean;
  outsideHours: boolean;
};

const at = sql`to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

export const entryFields = sql`e.id::text, ${at} as at, e.act, e.outcome, e.actor_kind as "actorKind",
  e.actor_id as "actorId", o.name as "actorName", e.role, e.office_id as "officeId", f.name as "officeName", e.counter,
  aa.name as area, sa.name as "subjectArea", e.resident_id as "residentId", e.subject_id as "subjectId",
  s.name as "subjectName", s.kind as "subjectKind",
  e.case_id as "caseId", c.number as "caseNumber", e.maker_id as "makerId", e.reason, e.detail, e.request_id as "requestId",
  coalesce(e.outside_area, false) as "outsideArea", coalesce(e.outside_hours, false) as "outsideHours"`;

export const entryJoins = sql`left join officers o on o.id = e.actor_id left join offices f on f.id = e.office_id
  left join areas aa on aa.path = e.actor_area left join areas sa on sa.path = e.area left join cases c on c.id = e.case_id
  left join lateral (select 'officer' as kind, so.name from officers so where so.id = e.subject_id
    union all select 'office', sf.name from offices sf where sf.id = e.subject_id limit 1) s on true`;
