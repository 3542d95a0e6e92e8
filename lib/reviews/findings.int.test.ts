import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { anOffice } from '@/db/seed/factories';
import type { Officer } from '@/lib/officers/officer';
import { answerFinding } from '@/lib/reviews/answer';
import { askFinding } from '@/lib/reviews/ask';
import { closeFinding } from '@/lib/reviews/close';
import { flagEntry } from '@/lib/reviews/flag';
import { aCounter, aCounterBeside, type Counter, signedIn } from '@/test-support/counter';
import { superuserPool, transactionAs } from '@/test-support/database';
import { entriesOf, recordOf } from '@/test-support/ledger';
import { anEntry, askedDaysAgo, findingOf } from '@/test-support/reviews';

let counter: Counter;
let other: Officer;
beforeEach(async () => {
  counter = await aCounter();
  other = await signedIn('supervisor', { regency: counter.regency });
});

async function aFinding(of = counter.clerk, ask: 'now' | 'later' = 'now', by = counter.supervisor) {
  const entryId = String(await anEntry(of));
  const { findingId } = await flagEntry(by, { entryId, note: 'Untuk apa?', ask } as never);
  return findingId;
}
const words = 'Warga pergi sebelum gilirannya';
const ask = (by: Officer, findingId: string) => askFinding(by, { findingId });
const answer = (by: Officer, findingId: string, key?: string) => answerFinding(by, { findingId, answer: words }, key);
const close = (by: Officer, findingId: string, result = 'mistake', key?: string) =>
  closeFinding(by, { findingId, result } as never, key);

const claimsOf = ({ id: actor, role, region, office }: Officer) => ({
  ...{ actor, actor_kind: 'officer', role, region, office: office.id },
});
const seenBy = (officer: Officer) =>
  transactionAs('app', claimsOf(officer), (query) => query<{ id: string }>('select id from findings'));

describe('a finding', () => {
  test('is asked, answered by its officer, and closed by another supervisor, each on record', async () => {
    const findingId = await aFinding(counter.clerk, 'later');
    await expect(answer(counter.clerk, findingId)).rejects.toMatchObject({ key: 'notFound' });
    await ask(counter.supervisor, findingId);
    await answer(counter.clerk, findingId);
    expect(await findingOf(findingId)).toMatchObject({ status: 'answered', answer: words });
    await close(other, findingId);
    expect(await findingOf(findingId)).toMatchObject({ status: 'closed', result: 'mistake', closed_by: other.id });
    expect(await recordOf(counter.supervisor)).toEqual(['audit.flag done', 'finding.ask done']);
    expect(await recordOf(counter.clerk)).toEqual(['finding.answer refused: notFound', 'finding.answer done']);
    expect(await entriesOf(other)).toMatchObject([
      { act: 'finding.close', outcome: 'done', subject_id: findingId, reason: 'mistake' },
    ]);
  });

  test('does each step once, and the same key answers the same', async () => {
    const findingId = await aFinding();
    await expect(ask(counter.supervisor, findingId)).rejects.toMatchObject({ key: 'finding.asked' });
    const key = randomUUID();
    expect(await answer(counter.clerk, findingId, key)).toEqual(await answer(counter.clerk, findingId, key));
    await expect(answer(counter.clerk, findingId)).rejects.toMatchObject({ key: 'finding.answered' });
    const both = await Promise.allSettled([close(other, findingId), close(counter.supervisor, findingId, 'misuse')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(close(other, findingId)).rejects.toMatchObject({ key: 'finding.closed' });
    await expect(ask(other, findingId)).rejects.toMatchObject({ key: 'finding.closed' });
  });

  test('waits for the answer, or three days; what is justified needs none', async () => {
    const findingId = await aFinding();
    await expect(close(other, findingId, 'misuse')).rejects.toMatchObject({ key: 'finding.unanswered' });
    await askedDaysAgo(findingId, 2);
    await expect(close(other, findingId, 'mistake')).rejects.toMatchObject({ key: 'finding.unanswered' });
    await askedDaysAgo(findingId, 4);
    await close(other, findingId, 'misuse');
    await close(other, await aFinding(counter.clerk, 'later'), 'justified');
  });

  test('may be opened again for the same entry once it is closed', async () => {
    const entryId = String(await anEntry(counter.clerk));
    const { findingId } = await flagEntry(other, { entryId, note: '?' } as never);
    await close(other, findingId, 'justified');
    await expect(flagEntry(other, { entryId, note: '??' } as never)).resolves.toMatchObject({
      findingId: expect.any(String),
    });
  });

  test('is nobody’s of another area, and no clerk’s to ask or close', async () => {
    const findingId = await aFinding(counter.clerk, 'later');
    const { supervisor, clerk } = await aCounterBeside(counter);
    for (const step of [ask, close, answer])
      await expect(step(supervisor, findingId)).rejects.toMatchObject({ key: 'notFound' });
    await expect(answer(clerk, findingId)).rejects.toMatchObject({ key: 'notFound' });
    for (const role of ['clerk', 'regency-admin', 'national-admin', 'auditor'] as const) {
      const by = await signedIn(role, { regency: counter.regency });
      for (const step of [ask, close]) await expect(step(by, findingId)).rejects.toMatchObject({ key: 'notAllowed' });
      const key = role === 'auditor' ? 'notAllowed' : 'notFound';
      await expect(answer(by, findingId)).rejects.toMatchObject({ key });
    }
    await expect(answer(other, findingId)).rejects.toMatchObject({ key: 'notFound' });
  });

  test('takes an answer in words, and one of three results', async () => {
    const findingId = await aFinding();
    await expect(answerFinding(counter.clerk, { findingId, answer: ' ' })).rejects.toMatchObject({ key: 'badInput' });
    await expect(close(other, findingId, 'forgiven')).rejects.toMatchObject({ key: 'badInput' });
    await expect(ask(other, 'x')).rejects.toMatchObject({ key: 'badInput' });
  });

  test('about a supervisor is closed by another one, and never by the one concerned', async () => {
    const findingId = await aFinding(other);
    await answer(other, findingId);
    await expect(close(other, findingId, 'justified')).rejects.toMatchObject({ key: 'audit.own' });
    await close(counter.supervisor, findingId, 'justified');
  });
});

describe('who sees a finding', () => {
  test('supervisors of the area; the officer concerned once it is asked; nobody else', async () => {
    const waiting = await aFinding(counter.clerk, 'later');
    const colleague = await signedIn('clerk', { regency: counter.regency });
    const asked = await aFinding(colleague);
    expect((await seenBy(other)).map(({ id }) => id).sort()).toEqual([waiting, asked].sort());
    expect(await seenBy(counter.clerk)).toEqual([]);
    expect(await seenBy(colleague)).toEqual([{ id: asked }]);
    await ask(other, waiting);
    expect(await seenBy(counter.clerk)).toEqual([{ id: waiting }]);
    expect(await seenBy((await aCounterBeside(counter)).supervisor)).toEqual([]);
    for (const role of ['clerk', 'regency-admin', 'national-admin'] as const)
      expect(await seenBy(await signedIn(role, { regency: counter.regency }))).toEqual([]);
  });

  test('the officer concerned, wherever they work now', async () => {
    const asked = await aFinding();
    const moved = await anOffice(superuserPool(), counter.region);
    expect(
      await seenBy({
        ...counter.clerk,
        id: counter.clerk.id,
        role: 'clerk',
        region: 'ID.99.01',
        office: moved,
      } as never),
    ).toEqual([{ id: asked }]);
  });

  test('a supervisor does not see the one about themselves before it is asked', async () => {
    const waiting = await aFinding(other, 'later');
    expect(await seenBy(other)).toEqual([]);
    await expect(ask(other, waiting)).rejects.toMatchObject({ key: 'notFound' });
  });
});
