import type { Limit } from '@/lib/endpoints/limits';

// One address may stand for a whole village behind one operator's gateway: limits stop floods, the five tries of a PIN
// stop guessing.
const perMinute = (name: string, calls: number, everywhere: boolean): Limit => ({
  name,
  calls,
  seconds: 60,
  everywhere,
});

export const limits = {
  metadata: perMinute('metadata', 600, false),
  statusList: perMinute('status-list', 6000, false),
  log: perMinute('log', 6000, false),
  offer: perMinute('offer', 120, true),
  claimPage: perMinute('claim-page', 120, true),
  token: perMinute('token', 60, true),
  nonce: perMinute('nonce', 300, false),
  credential: perMinute('credential', 60, true),
  request: perMinute('presentation-request', 120, true),
  answer: perMinute('presentation-answer', 60, true),
  disown: perMinute('disown', 30, true),
  ownRecord: perMinute('own-record', 60, true),
} as const;
