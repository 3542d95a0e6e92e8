import { and, count, eq, gt, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { cases } from '@/db/schema/cases';
import { recentIssues } from '@/lib/credentials/queries';

export type Alert = { key: 'fraud-flagged' } | { key: 'many-reissues'; count: number };

const MANY_REISSUES = 3;

/** What the officer should know before going on: a flagged case in 90 days, or given three times in 30 days. */
export async function alertsOf(tx: Tx, residentId: string): Promise<Alert[]> {
  const flagged = and(
    eq(cases.residentId, residentId),
    eq(cases.stopReason, 'fraud-flagged'),
    gt(cases.openedAt, sql`now() - interval '90 days'`),
  );
  const [fraud] = await tx.select({ cases: count() }).from(cases).where(flagged);
  const issues = await recentIssues(tx, residentId);
  const alerts: Alert[] = [];
  if (fraud?.cases) alerts.push({ key: 'fraud-flagged' });
  if (issues >= MANY_REISSUES) alerts.push({ key: 'many-reissues', count: issues });
  return alerts;
}
