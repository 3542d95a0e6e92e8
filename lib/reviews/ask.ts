import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { findings } from '@/db/schema/reviews';
import { act } from '@/lib/act';
import { id } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';
import { findingById } from '@/lib/reviews/queries';

/** Asks the officer concerned, who sees the finding from now on. */
export const askFinding = act('finding.ask', {
  input: z.strictObject({ findingId: id }),
  subject: (tx, { findingId }) => findingById(tx, findingId),
  async perform({ tx, officer, subject }) {
    if (subject.officerId === officer.id) throw new Refusal('audit.own');
    const [asked] = await tx
      .update(findings)
      .set({ askedAt: sql`now()` })
      .where(and(eq(findings.id, subject.id), eq(findings.status, 'open'), isNull(findings.askedAt)))
      .returning({ id: findings.id });
    if (!asked) throw new Refusal(subject.status === 'closed' ? 'finding.closed' : 'finding.asked');
    return { result: { findingId: subject.id }, entry: { detail: { entry: subject.entryId } } };
  },
});
