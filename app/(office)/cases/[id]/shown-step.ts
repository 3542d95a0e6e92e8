import type { Step } from '@/lib/cases/step';
import type { CaseView } from '@/lib/cases/view';

export type ShownStep = {
  body: 'identity' | 'waiting' | 'stopped' | 'destination' | 'review' | 'result';
  /** Where the rail says one is. */
  current: Step;
  undone?: Step;
  links: Partial<Record<Step, string>>;
};

/** A cancelled case got only so far. */
function undoneOf({ identityConfirmedAt, destination, revokedAt }: CaseView): Step {
  if (!identityConfirmedAt) return 'identity';
  return destination ? (revokedAt ? 'result' : 'review') : 'destination';
}

/** The step a case stands at. From the last one before the decision there is a way back to the destination. */
export function shownStep(view: CaseView, wanted: unknown): ShownStep {
  const { id, step, status } = view;
  if (status === 'cancelled') return { body: 'result', current: 'result', undone: undoneOf(view), links: {} };
  if (status === 'awaiting-approval') return { body: 'waiting', current: 'review', links: {} };
  if (status === 'stopped')
    return { body: 'stopped', current: view.stopReason === 'rejected' ? 'review' : 'identity', links: {} };
  if (step === 'review' && wanted === 'destination')
    return { body: 'destination', current: 'destination', links: { review: `/cases/${id}` } };
  if (step === 'review')
    return { body: 'review', current: 'review', links: { destination: `/cases/${id}?step=destination` } };
  if (step === 'destination' || step === 'identity') return { body: step, current: step, links: {} };
  return { body: 'result', current: 'result', links: {} };
}
