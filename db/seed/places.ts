import { type Area, readAreas } from './areas';

/** A regency as the seed sees it: `Kota Bekasi`, or in CAPITALS as on the card, `KOTA BEKASI` and `BEKASI`. */
export type Place = {
  code: string;
  path: string;
  title: string;
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

function naming({ code, path, name: title, kind }: Area) {
  const [name, city] = [title, withoutKind(title)].map((text) => text.toUpperCase()) as [string, string];
  return { code, path, title, name, city, provinceCode: code.slice(0, 2), isCity: kind === 'kota' };
}

/** `Bekasi` of `Kota Bekasi`. */
export function withoutKind(title: string): string {
  return title.replace(/^(Kabupaten|Kota)( Administrasi)? /, '');
}

function formerCode(code: string | undefined, current: string): Place['former'] {
  return code ? { code, untilYear: splitYears[current.slice(0, 2)] ?? 2022 } : null;
}
