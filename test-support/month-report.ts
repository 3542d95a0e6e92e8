import { translator } from '@/lib/i18n/translator';
import { figures } from '@/lib/rollout/measures';
import type { MonthFacts } from '@/lib/rollout/month-facts';
import { daysOfMonth, monthAfter } from '@/lib/rollout/months';
import { noReading, type Reading } from '@/lib/rollout/reading';
import type { Letter } from '@/lib/rollout-report/letter-words';

const base = {
  ...{ asOf: '2026-06-30', residents: 2_600_000, obliged: 1_900_000, enrolled: 1_850_000 },
  ...({ source: 'dkb', synthetic: true } as const),
};
const target = { share: 30, base: 'enrolled' } as const;
const place = { place: 'ID.32.75', name: 'Kota Bekasi', kind: 'kota', level: 'regency', stage: 'phased' } as const;
const histogram = (from: number, n: number) => [...Array<number>(from).fill(0), n, n * 2, n];

/** A month in which everything happened, the n-th of a year that went well. */
const reading = (n: number): Reading => ({
  ...noReading,
  ...{ active: 180_000 + n * 12_345, activated: 9_000 + n * 410, lost: 160 + n * 3, servedElsewhere: 22 },
  ...{ opened: 210 + n, completed: 190 + n, toPhone: 150, toCard: 40 + n, cancelled: 9, stopped: 3, fromElsewhere: 14 },
  ...{ delivered: 480, undelivered: 11, requested: 44, decided: 41, decidedLate: 6 },
  ...{ blockedAfter: histogram(15, 50), renewedAfter: histogram(20, 40), atDesk: histogram(18, 60) },
});
const of = (n: number) => ({
  end: reading(n),
  flow: reading(n),
  base,
  target,
  now: { waiting: 7, late: 0, officers: 12 },
});

/** A report of October 2026, as the database would have given it. */
export function aMonthReport(locale: 'id' | 'en', more: Partial<MonthFacts> = {}): Letter {
  const rated = (n: number) => ({ ...place, figures: figures(of(n)), base, target });
  const facts: MonthFacts = {
    ...{ month: '2026-10', period: daysOfMonth('2026-10', '2026-11-28') },
    ...{ countedAt: new Date('2026-11-28T02:11:00Z'), synthetic: true, now: rated(11), before: rated(10) },
    months: Array.from({ length: 12 }, (_, n) => ({ month: monthAfter('2026-10', n - 11), figures: figures(of(n)) })),
    attention: [
      { area: 'ID.32.75', name: 'Kota Bekasi', reason: 'stalled', since: '2026-11-20', value: 17.3, against: null },
    ],
    ...more,
  };
  return {
    ...{ facts, office: { name: 'Disdukcapil Kota Bekasi', address: 'Jalan Ir. H. Juanda 100, Bekasi 17112' } },
    ...{ made: new Date('2026-11-28T02:12:00Z'), zone: 'Asia/Jakarta', t: translator(locale), locale },
    ...{ signer: 'CN=Loket latihan, O=Ditjen Dukcapil', rootFingerprint: 'AB:'.repeat(31).concat('CD') },
  };
}
