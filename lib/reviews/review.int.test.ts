import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Officer } from '@/lib/officers/officer';
import { flagEntry } from '@/lib/reviews/flag';
import { reviewEntries } from '@/lib/reviews/review';
import { aCounter, aCounterBeside, type Counter, signedIn } from '@/test-support/counter';
import { entriesOf, recordOf } from '@/test-support/ledger';
import { anEntry, reviewsOf } from '@/test-support/reviews';

let counter: Counter;
beforeEach(async () => {
  counter = await aCounter();
});
const review = (by: Officer, ids: readonly number[], note?: string, key?: string) =>
  reviewEntries(by, { entryIds: ids.join(','), ...(note ? { note } : {}) } as never, key);
const flag = (by: Officer, id: number, more: Record<string, string> = {}, key?: string) =>
  flagEntry(by, { entryId: String(id), note: 'Untuk apa?', ...more } as never, key);
const onlyReviewers = ['clerk', 'regency-admin', 'national-admin', 'auditor'] as const;

describe('marking entries as reviewed', () => {
  test('is done for many at once, with a note, and is one entry', async () => {
    const ids = [await anEntry(counter.clerk), await anEntry(counter.clerk), await anEntry(counter.clerk)];
    expect(await review(counter.supervisor, ids, 'Sesuai antrean')).toEqual({ reviewed: 3 });
    for (const id of ids)
      expect(await reviewsOf(id)).toEqual([
        { reviewer_id: counter.supervisor.id, note: 'Sesuai antrean', region: counter.region },
      ]);
    expect(await entriesOf(counter.supervisor)).toMatchObject([
      { act: 'audit.review', outcome: 'done', resident_id: null, detail: { entries: ids } },
    ]);
  });

  test('is also an overseer’s of the province', async () => {
    const province = counter.region.slice(0, 5);
    const overseer = await signedIn('provincial-overseer', { regency: counter.regency, region: province });
    expect(await review(overseer, [await anEntry(counter.supervisor)])).toEqual({ reviewed: 1 });
  });

  test.each(onlyReviewers)('is not for a %s', async (role) => {
    const id = await anEntry(counter.clerk);
    const by = await signedIn(role, { regency: counter.regency });
    await expect(review(by, [id])).rejects.toMatchObject({ key: 'notAllowed' });
    await expect(flag(by, id)).rejects.toMatchObject({ key: 'notAllowed' });
    expect(await recordOf(by)).toEqual(['audit.review refused: notAllowed', 'audit.flag refused: notAllowed']);
  });

  test('is not for an entry of another area, nor for all when one is', async () => {
    const beside = await aCounterBeside(counter);
    const [own, other] = [await anEntry(counter.clerk), await anEntry(beside.clerk)];
    await expect(review(counter.supervisor, [own, other])).rejects.toMatchObject({ key: 'notFound' });
    await expect(flag(counter.supervisor, other)).rejects.toMatchObject({ key: 'notFound' });
    expect(await reviewsOf(own)).toEqual([]);
  });

  test('happens once, whoever comes second, at the same moment too', async () => {
    const [one, two] = [await anEntry(counter.clerk), await anEntry(counter.clerk)];
    const other = await signedIn('supervisor', { regency: counter.regency });
    await review(counter.supervisor, [one]);
    await expect(review(other, [one])).rejects.toMatchObject({ key: 'audit.reviewed' });
    expect(await review(other, [one, two])).toEqual({ reviewed: 1 });
    const three = await anEntry(counter.clerk);
    const both = await Promise.allSettled([review(other, [three]), review(counter.supervisor, [three])]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await reviewsOf(three)).toHaveLength(1);
  });

  test('answers the same under the same key', async () => {
    const [id, key] = [await anEntry(counter.clerk), randomUUID()];
    expect(await review(counter.supervisor, [id], undefined, key)).toEqual({ reviewed: 1 });
    expect(await review(counter.supervisor, [id], undefined, key)).toEqual({ reviewed: 1 });
    expect(await reviewsOf(id)).toHaveLength(1);
  });

  test.each(['', 'x', '1;2', '-1', '1.5', Array.from({ length: 201 }, (_, i) => i + 1).join(',')])(
    'takes numbers of entries only: %j',
    async (ids) => {
      await expect(reviewEntries(counter.supervisor, { entryIds: ids })).rejects.toMatchObject({ key: 'badInput' });
    },
  );

  test('takes no note with a NIK in it', async () => {
    await expect(review(counter.supervisor, [1], '3273011708850001')).rejects.toMatchObject({
      fields: { note: 'noNik' },
    });
  });
});
