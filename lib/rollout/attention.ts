import type { AttentionReason } from '@/db/schema/rollout';
import type { PlaceRow } from './facts';
import { measure } from './measures';
import { peerGroup, peerMedians } from './peers';

/** Days over which nothing may stand still. */
export const STALL_DAYS = 14;
/** So far behind the middle of its peers, so far above it. */
const BEHIND = 0.5;
const ABOVE = 2;
/** Below this many lost phones a rate says nothing. */
const ENOUGH_LOST = 20;
/** Fewer than these could point at somebody. */
const ENOUGH_FALLEN = 5;

export type Found = { area: string; reason: AttentionReason; value: number; against: number | null };
type Peers = { coverage: Map<string, number>; lost: Map<string, number> };

function reasonsOf(row: PlaceRow, peers: Peers): Omit<Found, 'area'>[] {
  const { flow, now } = row;
  const group = peerGroup(row) ?? '';
  const coverage = measure('coverage-enrolled').of(row).value ?? 0;
  const lost = measure('lost-per-thousand').of(row).value ?? 0;
  const [middle, usual] = [peers.coverage.get(group) ?? 0, peers.lost.get(group) ?? 0];
  const reasons: (Omit<Found, 'area'> | false)[] = [
    flow.active <= -ENOUGH_FALLEN && { reason: 'falling', value: flow.active, against: null },
    flow.active === 0 && flow.activated === 0 && { reason: 'stalled', value: coverage, against: null },
    now !== null && now.late > 0 && { reason: 'late-approvals', value: now.late, against: now.waiting },
    now?.officers === 0 && { reason: 'no-active-officer', value: 0, against: null },
    coverage < middle * BEHIND && { reason: 'behind-peers', value: coverage, against: middle },
    lost > usual * ABOVE && flow.lost >= ENOUGH_LOST && { reason: 'lost-above-peers', value: lost, against: usual },
  ];
  return reasons.filter((reason) => reason !== false);
}

/**
 * Which regencies need somebody, and why: by what happened in the last two weeks, by what waits now, and against peers. Where
 * activating has not begun there is nothing to look after.
 */
export function attentionAmong(rows: readonly PlaceRow[]): Found[] {
  const peers = { coverage: peerMedians(rows, 'coverage-enrolled'), lost: peerMedians(rows, 'lost-per-thousand') };
  return rows
    .filter(({ stage }) => stage !== 'not-started')
    .flatMap((row) => reasonsOf(row, peers).map((found) => ({ area: row.place, ...found })));
}
