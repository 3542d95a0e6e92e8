import { type Day, partsOf } from './days';
import type { Sex } from './person';

/** How often one registry can be seeded: each time takes a hundred of the serials of its own. */
export const mostBatches = 9;

/**
 * Gives out NIKs and family card numbers, none of them twice. Their serials are 9xxx, the mark of a made-up person:
 * 90xx for the first batch, 91xx for the second, up to 98xx. Serials 99xx belong to the people of the scenarios.
 */
export class NumberBook {
  readonly #first: number;
  readonly #niks = new Map<number, number>();
  readonly #families = new Map<number, number>();

  constructor(batch: number) {
    if (batch < 0 || batch >= mostBatches) throw new RangeError(`There is no batch ${batch}.`);
    this.#first = 9000 + batch * 100;
  }

  /** `undefined` when nobody else fits on that day in that area. */
  nik(areaCode: string, birth: Day, sex: Sex): string | undefined {
    return this.#take(this.#niks, nikPrefix(areaCode, birth, sex));
  }

  familyNumber(areaCode: string, registered: Day): string | undefined {
    return this.#take(this.#families, nikPrefix(areaCode, registered, 'male'));
  }

  #take(taken: Map<number, number>, prefix: string): string | undefined {
    const serial = (taken.get(Number(prefix)) ?? 0) + 1;
    if (serial > 99) return undefined;
    taken.set(Number(prefix), serial);
    return `${prefix}${this.#first + serial}`;
  }
}

/** The first twelve digits: place of first registration, then the birth date, with 40 added to a woman's day. */
export function nikPrefix(areaCode: string, birth: Day, sex: Sex): string {
  const [year, month, date] = partsOf(birth);
  return `${areaCode}${sex === 'female' ? Number(date) + 40 : date}${month}${year.slice(2)}`;
}
