import type { timeZones } from '@/db/schema/areas';

/** One of Indonesia's three zones as an IANA name: WIB, WITA, WIT. */
export type TimeZone = (typeof timeZones)[number];

const zoneOfProvince = new Map<string, TimeZone>([
  ...inZone('Asia/Jakarta', '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 61 62'),
  ...inZone('Asia/Makassar', '51 52 53 54 63 64 65 71 72 73 74 75 76'),
  ...inZone('Asia/Jayapura', '81 82 91 92 93 94 95 96'),
]);

/**
 * Time zone of an area path, by its province (Keppres 41/1987). The country itself keeps Jakarta time.
 * @throws RangeError when the province is neither one of the 38 nor Timor Timur (54).
 */
export function timeZoneOf(path: string): TimeZone {
  if (path === 'ID') return 'Asia/Jakarta';
  const zone = zoneOfProvince.get(path.slice(3, 5));
  if (!zone) throw new RangeError(`No time zone for ${path}`);
  return zone;
}

function inZone(zone: TimeZone, provinces: string): [string, TimeZone][] {
  return provinces.split(' ').map((province) => [province, zone]);
}
