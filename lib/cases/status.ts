import { eq } from 'drizzle-orm';
import { cases } from '@/db/schema/cases';
import { approvalStateOf } from '@/lib/approvals/of-case';
import { offerOf } from '@/lib/cases/offer';
import { report } from '@/lib/report';
import { publicationOf } from '@/lib/status-lists/publication';

/** What a waiting screen asks every few seconds: status and offer, nothing of the person. */
export const caseStatus = report('case.view', async (tx, _officer, caseId: string) => {
  const [row] = await tx
    .select({ status: cases.status, version: cases.version, deviceId: cases.deviceId })
    .from(cases)
    .where(eq(cases.id, caseId));
  if (!row) return undefined;
  const { deviceId, ...state } = row;
  const approval = await approvalStateOf(tx, caseId);
  return { ...state, approval, offer: await offerOf(tx, caseId), publication: await publicationOf(tx, deviceId) };
});
export type CaseStatusReport = NonNullable<Awaited<ReturnType<typeof caseStatus>>>;
