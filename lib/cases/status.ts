import { eq } from 'drizzle-orm';
import { cases } from '@/db/schema/cases';
import { offerOf } from '@/lib/cases/offer';
import { report } from '@/lib/report';

/** What a waiting screen asks every few seconds: status and offer, nothing of the person. */
export const caseStatus = report('case.view', async (tx, _officer, caseId: string) => {
  const [row] = await tx
    .select({ status: cases.status, version: cases.version })
    .from(cases)
    .where(eq(cases.id, caseId));
  return row && { ...row, offer: await offerOf(tx, caseId) };
});
export type CaseStatusReport = NonNullable<Awaited<ReturnType<typeof caseStatus>>>;
