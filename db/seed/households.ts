import { children, coupleWithChildren, familyLine, marriedSince, spouseLine, wedding } from './couples';
import { ageDay, type Day, yearOf, yearsAfter } from './days';
import { type Line, lineOfCulture, nameOf } from './names';
import { type Member, memberOf, type Progenitor, type Sex } from './person';
import { weights } from './random';
import type { World } from './world';

/** Who lives together. The last three are for exceptions: two parents with a minor, an under-age bride, a foreigner. */
const kinds = {
  couple: (world: World, most: number) => coupleWithChildren(world, wedding(world.random, coupleAge(world)), most),
  'single-parent': singleParent,
  'three-generations': threeGenerations,
  alone: (world: World) => [alone(world)],
  'with-minor': withMinor,
  'young-couple': youngCouple,
  foreigner: (world: World) => [foreigner(world)],
} satisfies Record<string, (world: World, most: number) => Member[]>;

export type HouseholdKind = keyof typeof kinds;
const usual = weights<HouseholdKind>('couple 70 single-parent 11 alone 14 three-generations 5');

/** The people of one family card, its head first; never more than `most` of a usual one. */
export function household(world: World, most: number, wanted?: HouseholdKind): Member[] {
  const kind = wanted ?? (most < 2 ? 'alone' : world.random.weighted(usual));
  return kinds[kind === 'three-generations' && most < 5 ? 'couple' : kind](world, most);
}

/** Mostly between 25 and 55. */
function coupleAge({ random }: World): number {
  return 22 + Math.floor(30 * random.unit() + 28 * random.unit() ** 2);
}

function singleParent(world: World, most: number): Member[] {
  const { random } = world;
  const maritalStatus = random.chance(0.6) ? 'widowed' : 'divorced';
  const { wife, day, husband } = wedding(random, coupleAge(world));
  const hisLine = familyLine(world);
  const herLine = spouseLine(world, hisLine);
  const { marriage } = marriedSince(world, hisLine, day);
  const left = { familyRelation: 'head', maritalStatus, marriage } as const;
  const isMother = random.chance(0.75);
  const head = isMother
    ? memberOf(world, { sex: 'female', birth: wife, line: herLine, ...left })
    : memberOf(world, { sex: 'male', birth: husband, line: hisLine, ...left });
  const gone = isMother ? absent(world, 'male', husband, hisLine) : absent(world, 'female', wife, herLine);
  const parents = isMother ? { father: gone, mother: head } : { father: head, mother: gone };
  return [head, ...children(world, { ...parents, since: day, most: most - 1 })];
}

/** A parent who left or died: only the name is on the card. */
function absent({ random }: World, sex: Sex, birth: Day, line: Line): Progenitor {
  return { person: { name: nameOf(random, { line, sex, birthYear: yearOf(birth) }), nik: null }, birth, line };
}

function threeGenerations(world: World, most: number): Member[] {
  const { random } = world;
  const first = wedding(random, random.int(56, 66));
  const elders = coupleWithChildren(world, first, 2);
  const [father, mother] = elders;
  if (!father || !mother) return elders;
  const birth = yearsAfter(first.day, 0.8 + 2 * random.unit());
  return [...elders, ...youngerCouple(world, { birth, father, mother }, most - 2)];
}

/** A married son or daughter, with spouse and children, still at home. */
function youngerCouple(world: World, born: { birth: Day; father: Member; mother: Member }, most: number): Member[] {
  const { random } = world;
  const { line } = born.father;
  const day = Math.min(yearsAfter(born.birth, 20 + 5 * random.unit()), ageDay - 200);
  const married = marriedSince(world, line, day);
  const [sex, other] = random.chance(0.5) ? (['male', 'female'] as const) : (['female', 'male'] as const);
  const own = memberOf(world, { familyRelation: 'child', sex, line, ...born, ...married });
  const spouse = { birth: yearsAfter(day, -19.5 - 5 * random.unit()), line: spouseLine(world, line) };
  const inLaw = memberOf(world, { familyRelation: 'child-in-law', sex: other, ...spouse, ...married });
  const parents = sex === 'male' ? { father: own, mother: inLaw } : { father: inLaw, mother: own };
  const room = Math.min(2, most - 2);
  return [own, inLaw, ...children(world, { familyRelation: 'grandchild', since: day, most: room, ...parents })];
}

function alone(world: World): Member {
  const { random } = world;
  const isOld = random.chance(0.45);
  return memberOf(world, {
    familyRelation: 'head',
    sex: random.chance(isOld ? 0.3 : 0.6) ? 'male' : 'female',
    maritalStatus: isOld ? 'widowed' : 'single',
    birth: yearsAfter(ageDay, isOld ? -58 - 34 * random.unit() : -18 - 20 * random.unit()),
    line: familyLine(world),
  });
}

function withMinor(world: World): Member[] {
  const { random } = world;
  const day = yearsAfter(ageDay, -8 - 4 * random.unit());
  const [husband, wife] = [yearsAfter(day, -22 - 6 * random.unit()), yearsAfter(day, -20 - 4 * random.unit())];
  const family = coupleWithChildren(world, { husband, wife, day }, 2);
  const [father, mother] = family;
  if (!father || !mother) return family;
  const minor = { familyRelation: 'child', maritalStatus: 'single', line: father.line, father, mother } as const;
  const birth = yearsAfter(day, 1 + 2 * random.unit());
  return [...family, memberOf(world, { ...minor, sex: random.chance(0.5) ? 'male' : 'female', birth })];
}

function youngCouple(world: World): Member[] {
  const { random } = world;
  const wife = yearsAfter(ageDay, -16.2 - 0.5 * random.unit());
  const husband = yearsAfter(ageDay, -20 - 3 * random.unit());
  return coupleWithChildren(world, { husband, wife, day: ageDay - random.int(20, 60) }, 2);
}

function foreigner(world: World): Member {
  const { random } = world;
  const sex = random.chance(0.6) ? 'male' : 'female';
  const birth = yearsAfter(ageDay, -30 - 30 * random.unit());
  const line = lineOfCulture(random, 'foreign');
  const member = memberOf(world, { familyRelation: 'head', sex, maritalStatus: 'single', birth, line });
  const birthPlace = random.pick(['MANCHESTER', 'OSAKA', 'BERLIN', 'SEOUL', 'MUMBAI', 'LYON', 'ROTTERDAM', 'MILANO']);
  const stayPermitUntil = `${random.int(2029, 2031)}-0${random.int(1, 9)}-15`;
  Object.assign(member.person, { birthPlace, citizenship: 'WNA', stayPermitUntil, enrolment: 'CARD_ISSUED' });
  return member;
}
