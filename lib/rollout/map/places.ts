import coast from './coastline.json';
import rows from './places.json';

/** A regency on the map. Made by scripts/derive-places.mjs: nothing here is reckoned while somebody waits. */
export type MapPlace = {
  /** As in db/seed/areas/regencies.csv. */
  code: string;
  lon: number;
  lat: number;
  /** Where the circle is drawn: near the true place, pushed aside where others stand. In units of the view box. */
  x: number;
  y: number;
  /** By the root of the number of residents; below about 400,000, which is most of them, all the same. */
  r: number;
  /** All ages, second half of 2024 (Data Kependudukan Bersih). */
  residents: number;
  /** How the position was found in GeoNames: by name, by an older or English name, or set by hand. */
  source: 'name' | 'alias' | 'hand';
};

/** All 514, by code. */
export const mapPlaces = rows as readonly MapPlace[];

/** The coast of Indonesia and of its neighbours, as paths, in a view box about 1000 wide. */
export const coastline: { viewBox: string; land: string; neighbours: string } = coast;
