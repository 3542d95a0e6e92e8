import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { recentIssues } from '@/lib/credentials/queries';

/** What the officer should know before going on, whichever office it happened at. */
export type Alert =
  | { key: 'fraud-flagged' }
  | { key: 'offer-disowned' }
  | { key: 'rejected' }
  | { key: 'identity-failed'; count: number }
  | { key: 'many-reissues'; count: number };

const MANY_REISSUES = 3;

/** A case flagged as fraud, an offer disowned, a request rejected or an identity check failed in 90 days, or given three times in 30 days. */
export async function alertsOf(tx: Tx, residentId: string): Promise<Alert[]> {
  type Row = Record<'stopped' | 'fraud' | 'disowned' | 'rejected', number>;
  const found = await tx.execute<Row>(sql`select * from stopped_cases_of(${residentId})`);
  const { stopped = 0, fraud = 0, disowned = 0, rejected = 0 } = found.rows[0] ?? {};
  const issues = await recentIssues(tx, residentId);
  const alerts: Alert[] = [];
  if (fraud > 0) alerts.push({ key: 'fraud-flagged' });
  if (disowned > 0) alerts.push({ key: 'offer-disowned' });
  if (rejected > 0) alerts.push({ key: 'rejected' });
  const failed = stopped - fraud - disowned - rejected;
  if (failed > 0) alerts.push({ key: 'identity-failed', count: failed });
  if (issues >= MANY_REISSUES) alerts.push({ key: 'many-reissues', count: issues });
  return alerts;
}
