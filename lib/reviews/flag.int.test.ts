import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Officer } from '@/lib/officers/officer';
import { flagEntry } from '@/lib/reviews/flag';
import { reviewEntries } from '@/lib/reviews/review';
import { aCounter, type Counter, signedIn } from '@/test-support/counter';
import { transactionAs } from '@/test-support/database';
import { entriesOf } from '@/test-support/ledger';
import { anEntry, findingOf } from '@/test-support/reviews';

let counter: Counter;
beforeEach(async () => {
  counter = await aCounter();
});
const review = (by: Officer, ids: readonly number[], note?: string, key?: string) =>
  reviewEntries(by, { entryIds: ids.join(','), ...(note ? { note } : {}) } as never, key);
const flag = (by: Officer, id: number, more: Record<string, string> = {}, key?: string) =>
  flagEntry(by, { entryId: String(id), note: 'Untuk apa?', ...more } as never, key);

describe('flagging an entry', () => {
  test('opens a finding and asks its officer at once, on record', async () => {
    const id = await anEntry(counter.clerk);
    const { findingId } = await flag(counter.supervisor, id);
    expect(await findingOf(findingId)).toMatchObject({ status: 'open', asked_at: expect.any(Date) });
    expect(await entriesOf(counter.supervisor)).toMatchObject([
      { act: 'audit.flag', outcome: 'done', subject_id: findingId, detail: { entry: id, ask: 'now' } },
    ]);
  });

  test('or asks later', async () => {
    const { findingId } = await flag(counter.supervisor, await anEntry(counter.clerk), { ask: 'later' });
    expect(await findingOf(findingId)).toMatchObject({ status: 'open', asked_at: null });
  });

  test('has one finding open at a time, at the same moment too', async () => {
    const id = await anEntry(counter.clerk);
    const other = await signedIn('supervisor', { regency: counter.regency });
    const both = await Promise.allSettled([flag(counter.supervisor, id), flag(other, id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(flag(other, id)).rejects.toMatchObject({ key: 'audit.flagged' });
  });

  test.each([
    ['no note', { note: '' }, 'note'],
    ['a number nobody can have', { entryId: 'abc' }, 'entryId'],
    ['another time to ask', { ask: 'never' }, 'ask'],
  ])('takes no %s', async (_what, more, field) => {
    await expect(flag(counter.supervisor, 1, more)).rejects.toMatchObject({
      key: 'badInput',
      fields: { [field]: expect.any(String) },
    });
  });
});

describe('what concerns oneself', () => {
  const concerned = async (by: Officer) => ({
    'what one did': await anEntry(by),
    'what one asked for': await anEntry(counter.clerk, { act: 'case.decide', makerId: by.id }),
    'what was done to one': await anEntry(counter.clerk, { act: 'officer.change', subjectId: by.id }),
  });

  test('is neither reviewed nor flagged', async () => {
    for (const id of Object.values(await concerned(counter.supervisor))) {
      await expect(review(counter.supervisor, [id])).rejects.toMatchObject({ key: 'audit.own' });
      await expect(flag(counter.supervisor, id)).rejects.toMatchObject({ key: 'audit.own' });
    }
  });

  test('not past the program either: the database refuses', async () => {
    const { supervisor } = counter;
    const { id: actor, role, region, office } = supervisor;
    const claims = { actor, actor_kind: 'officer', role, region, office: office.id };
    for (const id of Object.values(await concerned(supervisor))) {
      const reviewing = transactionAs('app', claims, async (query) => {
        const about = randomUUID();
        await query("insert into audit_entries (act, subject_id) values ('audit.review', $1)", [about]);
        await query(
          `insert into audit_reviews (review_id, entry_id, entry_at, officer_id, region, reviewer_id)
           select $1, e.id, e.at, e.actor_id, e.actor_region, $2 from audit_entries e where e.id = $3`,
          [about, actor, id],
        );
      });
      await expect(reviewing).rejects.toMatchObject({ code: 'LK040' });
      const flagging = transactionAs('app', claims, async (query) => {
        const about = randomUUID();
        await query("insert into audit_entries (act, subject_id) values ('audit.flag', $1)", [about]);
        await query(
          `insert into findings (id, entry_id, entry_at, act, officer_id, region, opened_by, note)
           select $1, e.id, e.at, e.act, e.actor_id, e.actor_region, $2, '.' from audit_entries e where e.id = $3`,
          [about, actor, id],
        );
      });
      await expect(flagging).rejects.toMatchObject({ code: 'LK040' });
    }
  });

  test('nor by the owner of the server: a CHECK', async () => {
    for (const [table, columns] of [
      ['audit_reviews', 'review_id, entry_id, entry_at, region, officer_id, reviewer_id'],
      ['findings', 'id, entry_id, entry_at, region, officer_id, opened_by, act, note'],
    ] as const) {
      const more = table === 'findings' ? ", 'x', 'x'" : '';
      const adding = transactionAs('superuser', {}, async (query) => {
        await query("insert into audit_entries (act) values ('registry.import')");
        await query(`insert into ${table} (${columns}) values (gen_random_uuid(), 1, now(), $1, $2, $2${more})`, [
          counter.region,
          counter.supervisor.id,
        ]);
      });
      await expect(adding).rejects.toMatchObject({ code: '23514' });
    }
  });
});
