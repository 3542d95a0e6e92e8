import { type Culture, type CultureName, cultures, type Religion } from './cultures';
import { grand } from './family-names';
import { given } from './given-names';
import { peoplesOf } from './peoples';
import type { Sex } from './person';
import type { Random } from './random';

/** The longest name the registry takes, spaces included (Permendagri 73/2022). */
export const longestName = 60;

/** What a child has from its father: region, faith and, where there is one, the name of the clan. */
export type Line = { culture: CultureName; religion: Religion; clan: string | null };

export function lineFrom(random: Random, provinceCode: string): Line {
  return lineOfCulture(random, random.weighted(peoplesOf(provinceCode)));
}

export function lineOfCulture(random: Random, culture: CultureName): Line {
  return lineOfFaith(random, culture, random.weighted(cultures[culture].religions));
}

export function lineOfFaith(random: Random, culture: CultureName, religion: Religion): Line {
  const { clans }: Culture = cultures[culture];
  return { culture, religion, clan: clans ? random.pick(clans) : null };
}

export type Named = { line: Line; sex: Sex; birthYear: number };

/** A full name in CAPITALS as on the card: one, two, three or more words. */
export function nameOf(random: Random, { line, sex, birthYear }: Named): string {
  const culture: Culture = cultures[line.culture];
  if (culture.old && birthYear < 1970 && random.chance(0.45)) return random.pick(culture.old[sex]);
  const parts = [...titleOf(random, culture, sex), ...givenNames(random, line, sex), ...lastName(random, line, sex)];
  return [...new Set(parts)].join(' ').slice(0, longestName).trimEnd();
}

function titleOf(random: Random, { titles, titleShare = 0 }: Culture, sex: Sex): string[] {
  return titles && random.chance(titleShare) ? [random.pick(titles[sex])] : [];
}

function givenNames(random: Random, line: Line, sex: Sex): string[] {
  const culture: Culture = cultures[line.culture];
  const faith = faithPool(line.religion);
  const isMinority = culture.religions[0]?.[0] !== line.religion;
  const names: string[] = [];
  if (faith && random.chance(isMinority ? 0.8 : 0.25)) names.push(random.pick(faith[sex]));
  if (names.length === 0 || !isMinority || random.chance(0.5)) names.push(random.pick(culture.given[sex]));
  if (culture.clans && random.chance(0.15)) names.push(random.pick(culture.given[sex]));
  return names;
}

function faithPool(religion: Religion) {
  if (religion === 'islam') return given.islam;
  return religion === 'kristen' || religion === 'katholik' ? given.kristen : null;
}

function lastName(random: Random, line: Line, sex: Sex): string[] {
  const culture: Culture = cultures[line.culture];
  if (line.clan) return random.chance(0.92) ? [line.clan] : [];
  return culture.second && random.chance(0.86) ? [random.pick(culture.second[sex])] : [];
}

/** More words than fit on any label: 50 to 60 characters. */
export function longName(random: Random, sex: Sex): string {
  let name = '';
  while (name.length < 50) {
    const next = `${name} ${random.pick(grand[sex].filter((part) => !name.includes(part)))}`.trim();
    name = next.length > longestName ? '' : next;
  }
  return name;
}
