import type { Place } from '../places';
import { Random } from '../random';

/** What makes one regency's rollout differ from another's. Made up, within what has been published: 2% to 51%. */
export type Town = {
  residents: number;
  /** Shares of residents. */
  obliged: number;
  enrolled: number;
  /** Shares of those obliged who hold a digital KTP-el, two years ago and now. */
  coverage: { from: number; to: number };
  /** What went wrong there lately, if anything. */
  trouble: 'stalled' | 'falling' | 'nobody-at-work' | null;
  /** Lost phones a day, for each thousand holders. */
  losses: number;
  cardShare: number;
  /** Seconds, in the middle: until seen blocked, until renewed, at the counter. */
  blocked: number;
  renewed: number;
  desk: number;
  lateShare: number;
  delivered: number;
  officers: number;
};

/** Coverage that was published, in per cent of those obliged, by code. */
const published: Record<string, number> = {
  '3101': 51,
  '3171': 30.2,
  '3172': 29.9,
  '3173': 34,
  '3174': 33,
  '3175': 33,
  '3577': 32.2,
  '5171': 4.1,
  '3518': 11.6,
};
const troubled: Record<string, Town['trouble']> = {
  '7403': 'stalled',
  '5308': 'stalled',
  '9405': 'stalled',
  '1203': 'stalled',
  '6105': 'falling',
  '8203': 'falling',
  '9503': 'nobody-at-work',
  '8104': 'nobody-at-work',
};

/** Half of all lie below 12%, kota above kabupaten, the east below the west. */
function coverageOf({ code, isCity, provinceCode }: Place, random: Random): number {
  const known = published[code];
  if (known) return known / 100;
  const ground = Number(provinceCode) >= 81 ? 0.06 : Number(provinceCode) >= 61 ? 0.1 : 0.115;
  const spread = Math.exp((random.unit() + random.unit() + random.unit() - 1.5) * 1.1);
  return Math.min(0.45, Math.max(0.02, ground * (isCity ? 1.7 : 1) * spread));
}

export function townOf(place: Place, residents: number): Town {
  const random = new Random(`rollout/${place.code}`);
  const to = coverageOf(place, random);
  const between = (least: number, most: number) => least + random.unit() * (most - least);
  return {
    residents,
    obliged: between(0.71, 0.76),
    enrolled: between(0.94, 0.99),
    coverage: { from: to * between(0.3, 0.65), to },
    trouble: troubled[place.code] ?? null,
    losses: between(0.02, 0.055),
    cardShare: between(0.08, place.isCity ? 0.25 : 0.45),
    blocked: between(8, 45),
    renewed: between(700, 5400),
    desk: between(240, 900),
    lateShare: random.chance(0.06) ? between(0.2, 0.5) : between(0.01, 0.1),
    delivered: between(0.9, 0.995),
    officers: Math.max(2, Math.round(residents / 90_000) + random.int(0, 3)),
  };
}
