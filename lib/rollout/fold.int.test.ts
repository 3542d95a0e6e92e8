import { describe, expect, test } from 'vitest';
import { aCounter, aHolder } from '@/test-support/counter';
import { chosen, decided, identified, readyForPhone, reported } from '@/test-support/lost-phone';
import { readingOf } from '@/test-support/rollout';

describe('a lost phone is counted', () => {
  test('where the person lives, and where it was served', async () => {
    const counter = await aCounter();
    const person = await aHolder(counter);
    const other = await aHolder(counter);
    expect(await readingOf(counter.region)).toMatchObject({ active: 2, opened: 0 });
    const caseId = await reported(counter.clerk, person.id);
    await identified(counter.clerk, caseId);
    await chosen(counter.clerk, caseId, 'none');
    await decided(counter.clerk, caseId);
    await readyForPhone(counter.clerk, other.id);
    expect(await readingOf(counter.region)).toMatchObject({ active: 0, opened: 2, completed: 1, lost: 2 });
  });
});
