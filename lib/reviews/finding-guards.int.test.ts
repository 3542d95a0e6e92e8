import { beforeEach, describe, expect, test } from 'vitest';
import type { Officer } from '@/lib/officers/officer';
import { answerFinding } from '@/lib/reviews/answer';
import { closeFinding } from '@/lib/reviews/close';
import { flagEntry } from '@/lib/reviews/flag';
import { aCounter, type Counter, signedIn } from '@/test-support/counter';
import { type Query, transactionAs } from '@/test-support/database';
import { anEntry } from '@/test-support/reviews';

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
const answer = (by: Officer, findingId: string, key?: string) => answerFinding(by, { findingId, answer: words }, key);
const close = (by: Officer, findingId: string, result = 'mistake', key?: string) =>
  closeFinding(by, { findingId, result } as never, key);

const claimsOf = ({ id: actor, role, region, office }: Officer) => ({
  ...{ actor, actor_kind: 'officer', role, region, office: office.id },
});
/** Straight at the table, with an entry, past the program. */
const changed = (by: Officer, id: string, set: string) =>
  transactionAs('app', claimsOf(by), async (query: Query) => {
    const done = await query(`update findings set ${set} where id = $1 returning id`, [id]);
    await query("insert into audit_entries (act, subject_id) values ('finding.close', $1)", [id]);
    return done;
  });
const closing = (by: Officer, result = 'misuse') =>
  `status = 'closed', result = '${result}', closed_by = '${by.id}', closed_at = now()`;

describe('the database refuses, past the program,', () => {
  test.each([
    ['an answer by somebody else', 'other', "status = 'answered', answer = 'x', answered_at = now()", 'LK041'],
    ['an officer who closes their own', 'clerk', 'closing', 'LK040'],
    ['to close as misuse before an answer', 'other', 'closing', 'LK041'],
    ['to close in the name of another', 'other', 'closing for another', 'LK041'],
    ['to take the asking back', 'other', 'asked_at = null', 'LK041'],
    ['to close without a result', 'other', "status = 'closed'", 'LK041'],
  ])('%s', async (_what, who, set, code) => {
    const findingId = await aFinding();
    const by = who === 'clerk' ? counter.clerk : other;
    const sets: Record<string, string> = {
      closing: closing(by),
      'closing for another': closing(counter.supervisor, 'justified'),
    };
    await expect(changed(by, findingId, sets[set] ?? set)).rejects.toMatchObject({ code });
  });

  test('to change what was answered or closed', async () => {
    const findingId = await aFinding();
    await answer(counter.clerk, findingId);
    await expect(changed(counter.clerk, findingId, "answer = 'lain'")).rejects.toMatchObject({ code: 'LK041' });
    await expect(changed(other, findingId, "status = 'open'")).rejects.toMatchObject({ code: 'LK041' });
    await close(other, findingId);
    await expect(changed(other, findingId, "result = 'justified'")).rejects.toMatchObject({ code: 'LK041' });
  });

  test('whom it is about to close it, the owner of the server too', async () => {
    const findingId = await aFinding();
    const owner = transactionAs('superuser', {}, async (query) => {
      await query("insert into audit_entries (act) values ('registry.import')");
      await query(`update findings set ${closing(counter.clerk)} where id = $1`, [findingId]);
    });
    await expect(owner).rejects.toMatchObject({ code: '23514' });
  });

  test('anything without an entry', async () => {
    const findingId = await aFinding(counter.clerk, 'later');
    const silent = transactionAs('app', claimsOf(other), (query) =>
      query('update findings set asked_at = now() where id = $1', [findingId]),
    );
    await expect(silent).rejects.toMatchObject({ code: 'LK001' });
  });
});
