import { sql } from 'drizzle-orm';
import { report } from '@/lib/report';

/** The number of a case that waits and may be taken on here (see case.resume), or undefined. Nothing of the person. */
export const waitingCase = report('case.resume', async (tx, _officer, caseId: string) => {
  const found = await tx.execute<{ number: string }>(sql`select number from waiting_case(${caseId})`);
  return found.rows[0];
});
