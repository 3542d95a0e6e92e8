import { type Case, isIdentified } from '@/lib/cases/queries';

export const steps = ['report', 'identity', 'destination', 'review', 'result'] as const;
export type Step = (typeof steps)[number];

/** Where a case stands: the step that is to be done next. */
export function stepOf(current: Pick<Case, 'status' | 'identityConfirmedAt' | 'destination'>): Step {
  if (current.status === 'awaiting-approval') return 'review';
  if (current.status !== 'open') return 'result';
  if (!isIdentified(current)) return 'identity';
  return current.destination ? 'review' : 'destination';
}
