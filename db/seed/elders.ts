import { type Day, yearsAfter } from './days';
import { type Line, lineOfFaith } from './names';
import { type Member, memberOf } from './person';
import type { World } from './world';

export type Couple = { husband: Day; wife: Day; line: Line; wifesLine: Line };
export type Elder = {
  member: Member;
  parentOf: 'husband' | 'wife';
  asParent: { father: Member } | { mother: Member };
};

/** A widowed parent, his or hers, who lives with a couple. */
export function elderOf(world: World, { husband, wife, line, wifesLine }: Couple): Elder {
  const { random } = world;
  const isHis = random.chance(0.6);
  const childLine = isHis ? line : wifesLine;
  const isMother = random.chance(0.72);
  const member = memberOf(world, {
    familyRelation: isHis ? 'parent' : 'parent-in-law',
    sex: isMother ? 'female' : 'male',
    maritalStatus: 'widowed',
    birth: yearsAfter(isHis ? husband : wife, -20 - 14 * random.unit()),
    line: isMother ? lineOfFaith(random, childLine.culture, childLine.religion) : childLine,
  });
  return {
    member,
    parentOf: isHis ? 'husband' : 'wife',
    asParent: isMother ? { mother: member } : { father: member },
  };
}
