import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { act } from '@/lib/act';
import { choice, line } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';
import { assertOfOthers, entriesToJudge, entryId } from '@/lib/reviews/queries';

/** Ask the officer concerned at once, or look further before they know of it. */
export const askWhen = ['now', 'later'] as const;
const input = z.strictObject({ entryId, note: line(500), ask: choice(askWhen).default('now') });

/** Flags an entry: opens a finding, one at a time for an entry. The note is what its officer is asked. */
export const flagEntry = act('audit.flag', {
  input,
  subject: (tx, { entryId: id }, officer) => entriesToJudge(tx, [id], officer),
  async perform({ tx, officer, input: { entryId: entry, note, ask }, subject }) {
    assertOfOthers(subject.entries, officer);
    const made = await tx.execute<{ id: string; region: string }>(sql`
      insert into findings (entry_id, entry_at, act, officer_id, region, opened_by, note, asked_at)
      select e.id, e.at, e.act, e.actor_id, e.actor_region, ${officer.id}::uuid, ${note},
        case when ${ask} = 'now' then now() end
      from audit_entries e where e.id = ${entry}
      on conflict (entry_id) where status <> 'closed' do nothing returning id, region`);
    const [finding] = made.rows;
    if (!finding) throw new Refusal('audit.flagged');
    return { result: { findingId: finding.id }, entry: { about: finding, detail: { entry, ask } } };
  },
});
