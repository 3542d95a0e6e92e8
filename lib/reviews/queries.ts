import { eq, getTableColumns, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { findings } from '@/db/schema/reviews';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';

const MOST_AT_ONCE = 200;
const number = /^[1-9]\d{0,17}$/;

/** The number of an entry, as a form sends it. */
export const entryId = z.string({ error: 'invalid' }).trim().regex(number, 'invalid').transform(Number);

/** Numbers of entries with commas between them: a form of ours repeats no field. */
export const entryIds = z
  .string({ error: 'invalid' })
  .transform((text) => [...new Set(text.split(',').map((one) => one.trim()))])
  .pipe(z.array(entryId).min(1, 'invalid').max(MOST_AT_ONCE, 'invalid'));

type Judged = { id: number; act: string; actorId: string; makerId: string | null; subjectId: string | null };

/** Entries of officers of the reviewer's area, as act() needs them; undefined unless every one is there. */
export async function entriesToJudge(tx: Tx, ids: readonly number[], { region }: Officer) {
  const { rows } = await tx.execute<Judged>(sql`
    select e.id::float8 as id, e.act, e.actor_id as "actorId", e.maker_id as "makerId", e.subject_id as "subjectId"
    from audit_entries e
    where e.id in ${[...ids]} and e.actor_kind = 'officer' and e.actor_id is not null
      and (e.actor_region = ${region} or starts_with(e.actor_region, ${`${region}.`}))`);
  return rows.length === ids.length ? { region, entries: rows } : undefined;
}

/** Nobody judges what they did, asked for, or what was done to them. The database says so too. */
export function assertOfOthers(entries: readonly Judged[], { id }: Officer): void {
  if (entries.some(({ actorId, makerId, subjectId }) => [actorId, makerId, subjectId].includes(id)))
    throw new Refusal('audit.own');
}

/** A finding as act() needs it: of the own area, or about oneself once it was asked. */
export async function findingById(tx: Tx, findingId: string) {
  const [row] = await tx.select(getTableColumns(findings)).from(findings).where(eq(findings.id, findingId));
  return row;
}
