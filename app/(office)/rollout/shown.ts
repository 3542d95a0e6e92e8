import type { Screen } from '@/app/(office)/cases/screen';
import type { Period } from '@/lib/rollout/facts';
import { dayWords, type Reader } from '@/lib/rollout/figure-words';
import type { Rollout } from '@/lib/rollout/load';
import { lengthOf } from '@/lib/rollout/periods';

/** What every part of the screen is given. */
export type Shown = { screen: Screen; rollout: Rollout };

export const readerOf = ({ t, clock }: Screen): Reader => ({ t, locale: clock.locale });

/** Days in the period, as the sentences about changes say them. */
export const daysOf = ({ view }: Rollout): string => String(lengthOf(view.period));

/** `12 Jan 2026`: days of a period, where they stand close together. */
export const shortDay = (day: string, { clock }: Screen): string => dayWords(day, clock.locale);

/** `12 Jan 2026–10 Feb 2026`. */
export const shortPeriod = ({ from, to }: Period, screen: Screen): string =>
  `${shortDay(from, screen)}–${shortDay(to, screen)}`;

/** Names of places for sentences: the table's are short. */
export const nameOfPlace = ({ now, other, around }: Rollout, place: string): string =>
  [now.of, now.nation, other, ...around.above, ...around.beside].find((one) => one?.place === place)?.name ?? place;
