import type { AlarmKind } from '@/db/schema/alarms';

/** These are about a part of the system and about no officer. */
export const systemAlarms: readonly AlarmKind[] = [
  ...(['log-delayed', 'log-broken', 'webhook-failing', 'rollout-delayed', 'witness-away'] as const),
];
