import type { rolloutHistory } from '@/db/schema/rollout';
import { Random } from '../random';
import type { Day } from './days';
import type { Town } from './town';

type Row = typeof rolloutHistory.$inferSelect;
/** What a place had come to at the end of a day. */
export type Meter = Omit<Row, 'place' | 'source' | 'synthetic'>;

const BUCKETS = 36;
/** How durations spread around their middle: shares for each bucket of half a power of two. */
function spread(middle: number): number[] {
  const at = 2 * Math.log2(middle);
  const weights = Array.from({ length: BUCKETS }, (_, bucket) => Math.exp(-(((bucket + 0.5 - at) / 2.4) ** 2) / 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

const troubleFor = 26;
/** How fast coverage moves on a day, as a share of the way there. */
function paceOn(town: Town, left: number): number {
  if (left >= troubleFor || !town.trouble || town.trouble === 'nobody-at-work') return 1;
  return town.trouble === 'stalled' ? 0 : -0.4;
}

type Sums = {
  active: number;
  activated: number;
  lost: number;
  elsewhere: number;
  opened: number;
  fromElsewhere: number;
};

const whole = Math.floor;

function meterOf(
  town: Town,
  day: string,
  sums: Sums,
  spreads: Record<'blocked' | 'renewed' | 'desk', number[]>,
): Meter {
  const { opened } = sums;
  const [completed, toPhone] = [whole(opened * 0.88), whole(opened * 0.88 * (1 - town.cardShare))];
  const requested = whole(opened * 0.09);
  const decided = whole(requested * 0.98);
  const messages = whole(opened * 2.6);
  const histogram = (shares: number[], count: number) => shares.map((share) => whole(share * count));
  return {
    ...{ day, active: whole(sums.active), activated: whole(sums.activated), lost: whole(sums.lost) },
    ...{
      servedElsewhere: whole(sums.elsewhere),
      opened: whole(opened),
      completed,
      toPhone,
      toCard: completed - toPhone,
    },
    ...{ cancelled: whole(opened * 0.07), stopped: whole(opened * 0.04), fromElsewhere: whole(sums.fromElsewhere) },
    ...{ delivered: whole(messages * town.delivered), undelivered: messages - whole(messages * town.delivered) },
    ...{ requested, decided, decidedLate: whole(decided * town.lateShare) },
    blockedAfter: histogram(spreads.blocked, opened * 0.97),
    renewedAfter: histogram(spreads.renewed, toPhone),
    atDesk: histogram(spreads.desk, opened * 0.93),
    officers: town.trouble === 'nobody-at-work' ? 0 : town.officers,
  };
}

/** The meter of one regency on the days that are kept. The same code and day give the same numbers. */
export function* metersOf(code: string, town: Town, days: readonly Day[]): Generator<Meter> {
  const random = new Random(`rollout/days/${code}`);
  const obliged = town.residents * town.obliged;
  const way = (town.coverage.to - town.coverage.from) * obliged;
  const spreads = { blocked: spread(town.blocked), renewed: spread(town.renewed), desk: spread(town.desk) };
  const start = town.coverage.from * obliged;
  const sums: Sums = { active: start, activated: start, lost: 0, elsewhere: 0, opened: 0, fromElsewhere: 0 };
  for (const [at, { day, work: share, isKept }] of days.entries()) {
    const left = days.length - 1 - at;
    const work = share * (0.7 + 0.6 * random.unit());
    const won = (way / days.length) * work * paceOn(town, left);
    const lost = sums.active * (town.losses / 1000) * (0.6 + 0.8 * random.unit()) * share;
    const pauses = town.trouble === 'nobody-at-work' && left < troubleFor;
    const opened = pauses ? 0 : lost * 1.12;
    sums.active += won;
    sums.activated += Math.max(0, won) + (won > 0 ? opened * 0.6 : 0);
    sums.lost += lost;
    sums.elsewhere += lost * 0.06;
    sums.opened += opened;
    sums.fromElsewhere += opened * 0.06;
    if (isKept) yield meterOf(town, day, sums, spreads);
  }
}
