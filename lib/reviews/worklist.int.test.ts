import { beforeEach, describe, expect, test } from 'vitest';
import { judgeAgain } from '@/lib/jobs/judge-signals';
import type { Officer } from '@/lib/officers/officer';
import { answerFinding } from '@/lib/reviews/answer';
import { closeFinding } from '@/lib/reviews/close';
import { flagEntry } from '@/lib/reviews/flag';
import { countOwnFindings, listFindings, ownFindings } from '@/lib/reviews/list-findings';
import { reviewEntries } from '@/lib/reviews/review';
import { countReviewWork, samplesToReview, signalsToReview } from '@/lib/reviews/worklist';
import { aCounter, aCounterBeside, type Counter, signedIn } from '@/test-support/counter';
import { anEntry, aSample } from '@/test-support/reviews';
import { judged } from '@/test-support/signals';
import { asWorker } from '@/test-support/worker';

let counter: Counter;
beforeEach(async () => {
  counter = await aCounter();
});
const idsOf = async (lines: Promise<{ id: number }[]>) => (await lines).map(({ id }) => id).sort((a, b) => a - b);
const flag = async (by: Officer, id: number, ask: 'now' | 'later' = 'now') =>
  (await flagEntry(by, { entryId: String(id), note: 'Untuk apa?', ask } as never)).findingId;

describe('what waits to be reviewed', () => {
  test('is what was drawn, without a resident’s name, until it is reviewed or flagged', async () => {
    const [one, two, three] = [
      await anEntry(counter.clerk),
      await anEntry(counter.clerk),
      await anEntry(counter.clerk),
    ];
    await aSample(counter.region, [one, two, three]);
    const lines = await samplesToReview(counter.supervisor);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatchObject({
      ...{ act: 'resident.find', officerId: counter.clerk.id, officer: counter.clerk.name },
      ...{ office: counter.office.name, resident: expect.stringMatching(/^#[0-9a-f]{6}$/) },
    });
    await reviewEntries(counter.supervisor, { entryIds: String(one) } as never);
    await flag(counter.supervisor, two);
    expect(await idsOf(samplesToReview(counter.supervisor))).toEqual([three]);
    expect(await countReviewWork(counter.supervisor)).toEqual({ samples: 1, signals: 0, findings: 1 });
  });

  test('is what is odd, by its kinds', async () => {
    const id = await anEntry(counter.clerk);
    await asWorker((tx) => judgeAgain(tx, new Date(0)));
    await judged();
    const [line] = await signalsToReview(counter.supervisor);
    expect(line).toMatchObject({ id, kinds: expect.arrayContaining(['look-without-case']) });
    await reviewEntries(counter.supervisor, { entryIds: String(id) } as never);
    expect(await signalsToReview(counter.supervisor)).toEqual([]);
  });

  test('is nobody’s own, nobody’s elsewhere, and no clerk’s', async () => {
    await aSample(counter.region, [await anEntry(counter.supervisor)]);
    expect(await samplesToReview(counter.supervisor)).toEqual([]);
    expect(await samplesToReview((await aCounterBeside(counter)).supervisor)).toEqual([]);
    expect(await samplesToReview(await signedIn('supervisor', { regency: counter.regency }))).toHaveLength(1);
    for (const list of [samplesToReview, signalsToReview, countReviewWork])
      await expect(list(counter.clerk)).rejects.toMatchObject({ key: 'notAllowed' });
    await expect(listFindings(counter.clerk, ['open'])).rejects.toMatchObject({ key: 'notAllowed' });
  });
});

describe('findings', () => {
  test('stand in their state, with who did what', async () => {
    const findingId = await flag(counter.supervisor, await anEntry(counter.clerk));
    const states = async (by = counter.supervisor) => ({
      open: (await listFindings(by, ['open'])).length,
      answered: (await listFindings(by, ['answered'])).length,
      closed: (await listFindings(by, ['closed'])).length,
    });
    expect(await states()).toEqual({ open: 1, answered: 0, closed: 0 });
    await answerFinding(counter.clerk, { findingId, answer: 'Warga pergi' });
    expect(await states()).toEqual({ open: 0, answered: 1, closed: 0 });
    await closeFinding(counter.supervisor, { findingId, result: 'justified' });
    expect(await states()).toEqual({ open: 0, answered: 0, closed: 1 });
    expect(await listFindings(counter.supervisor, ['closed'])).toMatchObject([
      {
        ...{ officer: counter.clerk.name, opener: counter.supervisor.name, closer: counter.supervisor.name },
        ...{ answer: 'Warga pergi', result: 'justified' },
      },
    ]);
  });

  test('reach the officer concerned once they are asked: the question, and not who else is watched', async () => {
    await flag(counter.supervisor, await anEntry(counter.clerk), 'later');
    expect(await ownFindings(counter.clerk)).toEqual([]);
    expect(await countOwnFindings(counter.clerk)).toEqual({ waiting: 0, all: 0 });
    const findingId = await flag(counter.supervisor, await anEntry(counter.clerk));
    await flag(counter.supervisor, await anEntry(await signedIn('clerk', { regency: counter.regency })));
    const own = await ownFindings(counter.clerk);
    expect(own).toMatchObject([{ id: findingId, note: 'Untuk apa?', act: 'resident.find', status: 'open' }]);
    expect(JSON.stringify(own)).not.toContain(counter.supervisor.id);
    expect(await countOwnFindings(counter.clerk)).toEqual({ waiting: 1, all: 1 });
    await answerFinding(counter.clerk, { findingId, answer: 'Warga pergi' });
    expect(await countOwnFindings(counter.clerk)).toEqual({ waiting: 0, all: 1 });
  });

  test('about a supervisor are on their own page and not among those of others', async () => {
    const other = await signedIn('supervisor', { regency: counter.regency });
    await flag(other, await anEntry(counter.supervisor));
    expect(await listFindings(counter.supervisor, ['open'])).toEqual([]);
    expect((await countReviewWork(counter.supervisor)).findings).toBe(0);
    expect(await ownFindings(counter.supervisor)).toHaveLength(1);
  });
});
