import { eq } from 'drizzle-orm';
import { cases } from '@/db/schema/cases';
import { newestOffer } from '@/lib/credentials/queries';
import { report } from '@/lib/report';

/** What a waiting screen asks every few seconds: status and offer, nothing of the person. */
export const caseStatus = report(async (tx, _officer, caseId: string) => {
  const [row] = await tx
    .select({ status: cases.status, version: cases.version })
    .from(cases)
    .where(eq(cases.id, caseId));
  const offer = row && (await newestOffer(tx, caseId));
  return row && { ...row, expiresAt: offer?.expiresAt.toISOString() ?? null };
});
