import { type Area, readAreas } from './areas';

/** A regency as the seed sees it. `name` and `city` are in CAPITALS: `KOTA BEKASI` and `BEKASI`. */
export type Place = {
  code: string;
  path: string;
  name: string;
  city: string;
  provinceCode: string;
  provinceName: string;
  isCity: boolean;
  districts: readonly Area[];
  /** The code the same place had before a split: it lives on in the NIKs given out before that year. */
  former: { code: string; untilYear: number } | null;
};

const splitYears: Record<string, number> = { '76': 2004, '65': 2012 };

export function readPlaces(): Place[] {
  const areas = readAreas();
  const names = new Map(areas.map((area) => [area.path, area.name.toUpperCase()]));
  const former = new Map(areas.filter((area) => area.retired).map((area) => [area.successorPath, area.code]));
  const districts = districtsByRegency(areas);
  return areas.filter(isCurrentRegency).map((area) => ({
    ...naming(area),
    provinceName: names.get(area.parentPath ?? '') ?? '',
    districts: districts.get(area.path) ?? [],
    former: formerCode(former.get(area.path), area.code),
  }));
}

function districtsByRegency(areas: readonly Area[]): Map<string | null, Area[]> {
  const districts = new Map<string | null, Area[]>();
  for (const area of areas) {
    if (area.kind !== 'district') continue;
    const siblings = districts.get(area.parentPath);
    if (siblings) siblings.push(area);
    else districts.set(area.parentPath, [area]);
  }
  return districts;
}

function isCurrentRegency(area: Area): boolean {
  return !area.retired && (area.kind === 'kabupaten' || area.kind === 'kota');
}

function naming({ code, path, name: mixedCase, kind }: Area) {
  const name = mixedCase.toUpperCase();
  const city = name.replace(/^(KABUPATEN|KOTA)( ADMINISTRASI)? /, '');
  return { code, path, name, city, provinceCode: code.slice(0, 2), isCity: kind === 'kota' };
}

function formerCode(code: string | undefined, current: string): Place['former'] {
  return code ? { code, untilYear: splitYears[current.slice(0, 2)] ?? 2022 } : null;
}
