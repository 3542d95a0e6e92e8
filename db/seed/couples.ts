import { marriage } from './certificates';
import { ageDay, type Day, yearOf, yearsAfter } from './days';
import { type Elder, elderOf } from './elders';
import { type Line, lineFrom, lineOfFaith, nameOf } from './names';
import { peoplesOf } from './peoples';
import { type Member, memberOf, type Progenitor } from './person';
import type { Random } from './random';
import type { World } from './world';

export type Wedding = { husband: Day; wife: Day; day: Day };

export function familyLine({ random, place }: World): Line {
  return lineFrom(random, place.provinceCode);
}

/** The line a spouse brings along: mostly of the same region, always of the same faith. */
export function spouseLine({ random, place }: World, { culture, religion }: Line): Line {
  const origin = random.chance(0.8) ? culture : random.weighted(peoplesOf(place.provinceCode));
  return lineOfFaith(random, origin, religion);
}

/** The wedding and both birthdays of a couple whose husband is that old now: 20 to 31 he was then, and she 19 to 27. */
export function wedding(random: Random, husbandAge: number): Wedding {
  const husband = yearsAfter(ageDay, -husbandAge - random.unit());
  const latest = ageDay - random.int(60, 700);
  const day = Math.min(yearsAfter(husband, 20 + 11 * random.unit()), latest);
  return { husband, day, wife: yearsAfter(day, -19.1 - 8 * random.unit()) };
}

/** Husband, wife and the children who still live with them; with one of their parents when there is room. */
export function coupleWithChildren(world: World, { husband, wife, day }: Wedding, most: number): Member[] {
  const line = familyLine(world);
  const wifesLine = spouseLine(world, line);
  const isYoung = husband > yearsAfter(ageDay, -58);
  const elder =
    isYoung && most > 2 && world.random.chance(0.13) ? elderOf(world, { husband, wife, line, wifesLine }) : null;
  const married = marriedSince(world, line, day);
  const parentOf = (who: Elder['parentOf']) => (elder?.parentOf === who ? elder.asParent : {});
  const his = { familyRelation: 'head', sex: 'male', birth: husband, line } as const;
  const head = memberOf(world, { ...his, ...married, ...parentOf('husband') });
  const hers = { familyRelation: 'wife', sex: 'female', birth: wife, line: wifesLine } as const;
  const spouse = memberOf(world, { ...hers, ...married, ...parentOf('wife') });
  const elders = elder ? [elder.member] : [];
  const room = most - 2 - elders.length;
  return [head, spouse, ...children(world, { father: head, mother: spouse, since: day, most: room }), ...elders];
}

/** The wedding that both of them remember. */
export function marriedSince({ random, place }: World, { religion }: Line, day: Day) {
  const registered = { regencyCode: place.code, religion };
  return { maritalStatus: 'married', marriage: marriage(random, registered, day) } as const;
}

export type Parents = {
  father: Progenitor;
  mother: Progenitor;
  since: Day;
  most: number;
  familyRelation?: 'child' | 'grandchild';
};

const sizes = [
  [0, 12],
  [1, 26],
  [2, 36],
  [3, 18],
  [4, 6],
  [5, 2],
] as const;

/** Born one after the other since the wedding; the grown-up have mostly left. */
export function children(world: World, { since, most, ...parents }: Parents): Member[] {
  const { random } = world;
  const result: Member[] = [];
  let birth = yearsAfter(since, 0.8 + 2 * random.unit());
  const latest = Math.min(ageDay, yearsAfter(parents.mother.birth, 44));
  for (let wanted = random.weighted(sizes); wanted > 0 && result.length < most && birth < latest; wanted--) {
    const age = (ageDay - birth) / 365;
    if (age < 19 || (age < 31 && random.chance(0.5)))
      result.push(distinct(world, childOf(world, birth, parents), result));
    birth = yearsAfter(birth, 1.6 + 4 * random.unit());
  }
  return result;
}

// ROBERT and ROBERT KOGOYA are not brothers.
function distinct({ random }: World, child: Member, siblings: readonly Member[]): Member {
  const { person, line, birth } = child;
  const isTaken = () =>
    siblings.some(({ person: { name } }) => name.startsWith(person.name) || person.name.startsWith(name));
  for (let turn = 0; turn < 5 && isTaken(); turn++) {
    person.name = nameOf(random, { line, sex: person.sex, birthYear: yearOf(birth) });
  }
  return child;
}

type Kin = Omit<Parents, 'since' | 'most'>;

function childOf(world: World, birth: Day, { father, mother, familyRelation = 'child' }: Kin): Member {
  const sex = world.random.chance(0.51) ? 'male' : 'female';
  return memberOf(world, { familyRelation, maritalStatus: 'single', sex, birth, line: father.line, father, mother });
}
