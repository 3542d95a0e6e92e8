import type { Reading } from './reading';

/** What shares are shares of: residents, those obliged to hold a KTP-el, those whose biometrics are recorded. */
export type Base = {
  asOf: string;
  residents: number;
  obliged: number;
  enrolled: number;
  source: 'dkb' | 'register';
  synthetic: boolean;
};
export type BaseName = 'obliged' | 'enrolled';
/** What is to be reached this year: `share` per cent of a base. */
export type Target = { share: number; base: BaseName };
/** As things stand at this moment, whatever the period. */
export type Now = { waiting: number; late: number; officers: number };

/**
 * All that is known of one place over one period: where it stood at the end, and what happened. `now`: null where it is not the
 * viewer's to know. `isBefore`: the period ends before anything was counted. `level`: at an office nobody lives.
 */
export type PlaceFacts = {
  end: Reading;
  flow: Reading;
  base: Base | null;
  target: Target;
  now: Now | null;
  isBefore?: boolean;
  level?: 'country' | 'province' | 'regency' | 'office';
};
