import type { PolicyName } from '@/db/schema/policies';

/** Less would stop the counter, more would be no limit. */
export const boundsOf = {
  'lookups-per-hour': { least: 10, most: 500 },
  'lookups-per-day': { least: 50, most: 4000 },
  'approval-due-minutes': { least: 5, most: 480 },
  'audit-years': { least: 5, most: 50 },
  'review-sample-size': { least: 1, most: 50 },
  'signal-case-minutes': { least: 5, most: 240 },
  'signal-out-of-hours': { least: 1, most: 100 },
  'signal-reissue-least': { least: 2, most: 100 },
  'signal-reissue-factor': { least: 2, most: 10 },
  'signal-same-phone': { least: 2, most: 20 },
} as const satisfies Partial<Record<PolicyName, { least: number; most: number }>>;
