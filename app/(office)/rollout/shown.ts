import type { Screen } from '@/app/(office)/cases/screen';
import { showLongDate } from '@/lib/format/time';
import type { Reader } from '@/lib/rollout/figure-words';
import { lengthOf } from '@/lib/rollout/periods';
import type { Rollout } from '@/lib/rollout/load';

/** What every part of the screen is given. */
export type Shown = { screen: Screen; rollout: Rollout };

export const readerOf = ({ t, clock }: Screen): Reader => ({ t, locale: clock.locale });

/** Days in the period, as the sentences about changes say them. */
export const daysOf = ({ view }: Rollout): string => String(lengthOf(view.period));

/** `12 Jan 2026`: days of a period, where they stand close together. */
export const shortDay = (day: string, { clock }: Screen): string =>
  showLongDate(day, clock.locale).replace(/^(\d+) (\p{L}{3})\p{L}*/u, '$1 $2');

/** Names of places for sentences: the table's are short. */
export const nameOfPlace = ({ now, other, around }: Rollout, place: string): string =>
  [now.of, now.nation, other, ...around.above, ...around.beside].find((one) => one?.place === place)?.name ?? place;
