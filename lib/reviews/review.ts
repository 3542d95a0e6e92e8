import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { act } from '@/lib/act';
import { line } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';
import { assertOfOthers, entriesToJudge, entryIds } from '@/lib/reviews/queries';

const input = z.strictObject({ entryIds, note: line(500).optional() });

/**
 * Marks entries as looked at, many at once, with a note if one likes. Each is reviewed once, by whoever comes first; those
 * that were already are passed over, and when all were it is refused.
 */
export const reviewEntries = act('audit.review', {
  input,
  subject: (tx, { entryIds: ids }, officer) => entriesToJudge(tx, ids, officer),
  async perform({ tx, officer, input: { entryIds: ids, note = null }, subject }) {
    assertOfOthers(subject.entries, officer);
    const reviewId = randomUUID();
    const made = await tx.execute<{ id: number }>(sql`
      insert into audit_reviews (review_id, entry_id, entry_at, officer_id, region, reviewer_id, note)
      select ${reviewId}::uuid, e.id, e.at, e.actor_id, e.actor_region, ${officer.id}::uuid, ${note}
      from audit_entries e where e.id in ${ids} order by e.id
      on conflict (entry_id) do nothing returning entry_id::float8 as id`);
    const entries = made.rows.map(({ id }) => id);
    if (entries.length === 0) throw new Refusal('audit.reviewed');
    return { result: { reviewed: entries.length }, entry: { about: { id: reviewId }, detail: { entries } } };
  },
});
