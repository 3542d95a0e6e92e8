import type { Contacts } from './contacts';
import type { NumberBook } from './numbers';
import type { Place } from './places';
import type { Random } from './random';

/** What making up the people of one regency needs. */
export type World = {
  random: Random;
  numbers: NumberBook;
  contacts: Contacts;
  place: Place;
  /** The regencies of the same province. */
  neighbours: readonly Place[];
  places: readonly Place[];
  /** Codes of the offices that serve this regency. */
  officeCodes: readonly string[];
  /** Devices were bound and used before this moment. */
  now: Date;
};
