import { and, eq, ne, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { findingResults, findings } from '@/db/schema/reviews';
import { act } from '@/lib/act';
import { choice, id, line } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';
import { findingById } from '@/lib/reviews/queries';

/** Days after which silence is an answer too. The database knows the same number. */
export const DAYS_TO_ANSWER = 3;

/**
 * Closes a finding with what it came to: after the answer, or when none came for three days. What turns out justified is
 * closed at any time. Never by the officer concerned.
 */
export const closeFinding = act('finding.close', {
  input: z.strictObject({ findingId: id, result: choice(findingResults), note: line(500).optional() }),
  subject: (tx, { findingId }) => findingById(tx, findingId),
  async perform({ tx, officer, input: { result, note = null }, subject }) {
    if (subject.officerId === officer.id) throw new Refusal('audit.own');
    const due = or(
      eq(findings.status, 'answered'),
      sql`${findings.askedAt} < now() - make_interval(days => ${DAYS_TO_ANSWER})`,
      sql`${result} = 'justified'`,
    );
    const [closed] = await tx
      .update(findings)
      .set({ status: 'closed', result, closingNote: note, closedBy: officer.id, closedAt: sql`now()` })
      .where(and(eq(findings.id, subject.id), ne(findings.status, 'closed'), due))
      .returning({ id: findings.id });
    if (!closed)
      throw new Refusal(subject.status === 'open' ? 'finding.unanswered' : 'finding.closed', {
        days: DAYS_TO_ANSWER,
      });
    return { result: { findingId: subject.id }, entry: { reason: result, detail: { entry: subject.entryId } } };
  },
});
