import type { AttentionReason } from '@/db/schema/rollout';
import { inUnit, type Reader } from './figure-words';
import type { Unit } from './measures';
import type { Attention } from './overview';

const units: Record<AttentionReason, Unit> = {
  stalled: 'percent',
  falling: 'count',
  'late-approvals': 'count',
  'no-active-officer': 'count',
  'behind-peers': 'percent',
  'lost-above-peers': 'per-thousand',
};

/** Why an area needs somebody, with the figure found and the one it is held against. */
export function attentionWords(
  { reason, value, against }: Pick<Attention, 'reason' | 'value' | 'against'>,
  reader: Reader,
) {
  const said = (n: number | null) => (n === null ? '' : inUnit(units[reason], Math.abs(n), reader));
  return reader.t(`rolloutFilters.reason.${reason}`, { value: said(value), against: said(against) });
}
