import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { findings } from '@/db/schema/reviews';
import { act } from '@/lib/act';
import { id, line } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';
import { findingById } from '@/lib/reviews/queries';

/** A text of several lines, kept as one. */
const inOwnWords = z
  .string({ error: 'required' })
  .transform((text) => text.replace(/\s+/g, ' '))
  .pipe(line(1000));

/** The officer concerned says in their own words why it was done; once. */
export const answerFinding = act('finding.answer', {
  input: z.strictObject({ findingId: id, answer: inOwnWords }),
  async subject(tx, { findingId }, officer) {
    const finding = await findingById(tx, findingId);
    return finding?.officerId === officer.id ? finding : undefined;
  },
  async perform({ tx, input: { answer }, subject }) {
    const [answered] = await tx
      .update(findings)
      .set({ status: 'answered', answer, answeredAt: sql`now()` })
      .where(and(eq(findings.id, subject.id), eq(findings.status, 'open'), isNotNull(findings.askedAt)))
      .returning({ id: findings.id });
    if (!answered) throw new Refusal(subject.status === 'closed' ? 'finding.closed' : 'finding.answered');
    return { result: { findingId: subject.id }, entry: { detail: { entry: subject.entryId } } };
  },
});
