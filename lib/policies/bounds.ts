import type { PolicyName } from '@/db/schema/policies';

/** Less would stop the counter, more would be no limit. */
export const boundsOf = {
  'lookups-per-hour': { least: 10, most: 500 },
  'lookups-per-day': { least: 50, most: 4000 },
  'approval-due-minutes': { least: 5, most: 480 },
  'audit-years': { least: 5, most: 50 },
} as const satisfies Partial<Record<PolicyName, { least: number; most: number }>>;
