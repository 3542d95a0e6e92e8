import { countIn, quantile } from './reading';

/** What was counted, of how many, and what that makes; null where there is nothing to divide by. */
export type Fraction = { counted: number; of: number | null; value: number | null };

export const per = (factor: number, counted: number, of: number | null): Fraction => ({
  counted,
  of,
  value: of ? (counted / of) * factor : null,
});
export const share = (counted: number, of: number | null) => per(100, counted, of);
export const count = (counted: number | null): Fraction => ({ counted: counted ?? 0, of: null, value: counted });
export const seconds = (histogram: readonly number[], part: number): Fraction => {
  const counted = countIn(histogram);
  return { counted, of: counted, value: quantile(histogram, part) };
};
