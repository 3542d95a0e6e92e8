import type { Place } from './places';

/** The three regencies worth visiting in a demo, and their part of all residents. */
export const dense = { '3275': 0.12, '3578': 0.1, '9171': 0.08 } as const;

// Millions of residents, roughly, by province code.
const millions = new Map(
  `11:5.5 12:15.6 13:5.8 14:6.8 15:3.7 16:8.9 17:2.1 18:9.2 19:1.5 21:2.2 31:11 32:51 33:38 34:3.7 35:41.8 36:12.6
   51:4.4 52:5.6 53:5.6 61:5.6 62:2.8 63:4.3 64:4 65:0.75 71:2.7 72:3.2 73:9.4 74:2.8 75:1.2 76:1.5 81:1.9 82:1.4
   91:1.1 92:0.58 93:0.55 94:1.4 95:1.45 96:0.63`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(3))]),
);

/** How many residents each regency gets, by code; together exactly `count`. Every regency has some, once `count` allows. */
export function quotas(places: readonly Place[], count: number): Map<string, number> {
  const result = new Map(places.map((place) => [place.code, Math.floor(count * denseShare(place))]));
  let left = count - total(result);
  const least = Math.min(6, Math.floor(left / places.length));
  for (const [code, quota] of result) result.set(code, quota + least);
  left = count - total(result);
  const weights = weightsOf(places);
  for (const [code, weight] of weights) result.set(code, (result.get(code) ?? 0) + Math.floor(left * weight));
  for (const code of dealing(result, count - total(result))) result.set(code, (result.get(code) ?? 0) + 1);
  return result;
}

function denseShare({ code }: Place): number {
  return code in dense ? dense[code as keyof typeof dense] : 0;
}

function weightsOf(places: readonly Place[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const place of places) sizes.set(place.provinceCode, (sizes.get(place.provinceCode) ?? 0) + sizeOf(place));
  const nation = Array.from(sizes.keys(), millionsIn).reduce((sum, part) => sum + part, 0);
  const weightOf = (place: Place) =>
    (millionsIn(place.provinceCode) / nation) * (sizeOf(place) / (sizes.get(place.provinceCode) ?? 1));
  return new Map(places.map((place) => [place.code, weightOf(place)]));
}

function millionsIn(provinceCode: string): number {
  return millions.get(provinceCode) ?? 1;
}

function sizeOf({ isCity, districts }: Place): number {
  return districts.length * (isCity ? 1.6 : 1);
}

// What rounding left over, dealt out one by one; the dense regencies come first, so that a tiny registry has someone to find.
function dealing(result: Map<string, number>, left: number): string[] {
  const codes = [...Object.keys(dense), ...Array.from(result.keys()).filter((code) => !(code in dense))];
  return Array.from({ length: left }, (_, turn) => codes[turn % codes.length] ?? '');
}

function total(quota: Map<string, number>): number {
  return Array.from(quota.values()).reduce((sum, part) => sum + part, 0);
}
