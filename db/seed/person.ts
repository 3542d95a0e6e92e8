import type { residents, sexes } from '@/db/schema/residents';
import { type Marriage, unmarried } from './certificates';
import { type Day, isoDate, yearOf } from './days';
import type { Device } from './devices';
import type { ExceptionKind } from './exceptions';
import { type Circumstances, education, enrolment, occupation, plainFacts } from './life';
import { type Line, lineOfFaith, nameOf } from './names';
import type { World } from './world';

export type Sex = (typeof sexes)[number];
type Row = typeof residents.$inferSelect;
type Parents = 'motherName' | 'motherNikSealed' | 'fatherName' | 'fatherNikSealed';
type StoredOtherwise = 'id' | 'familyId' | 'region' | 'nikSealed' | 'nikIndex' | 'createdAt' | Parents;

/** A father or mother as named on the record. For one on the same card it is that very person. */
export type Parent = { name: string; nik: string | null };

/** One resident and the devices that carried the digital KTP-el, newest last. `exception`: what is unusual, on purpose. */
export type Person = Omit<Row, StoredOtherwise> & {
  nik: string;
  mother: Parent;
  father: Parent;
  devices: Device[];
  exception: ExceptionKind | null;
};

/** Somebody whose children are made up: on the card or, when the name is all there is, not. */
export type Progenitor = { person: Parent; birth: Day; line: Line };

/** A person while a family is being put together. */
export type Member = Progenitor & { person: Person };

export type Wanted = Pick<Person, 'familyRelation' | 'sex' | 'maritalStatus'> & {
  birth: Day;
  line: Line;
  marriage?: Marriage;
  father?: Progenitor | undefined;
  mother?: Progenitor | undefined;
};

export function memberOf(world: World, wanted: Wanted): Member {
  const { line, sex, maritalStatus, marriage = unmarried } = wanted;
  const { nik, birth, birthPlace } = registered(world, wanted);
  const { religion } = line;
  const { isCity } = world.place;
  const lived = { birth, sex, maritalStatus, religion, isCity, regencyCode: nik.slice(0, 4), ...marriage };
  const person = personOf(world, wanted, lived);
  return { person: Object.assign(person, { nik, birthPlace }), birth, line };
}

function personOf(world: World, wanted: Wanted, lived: Circumstances): Omit<Person, 'nik' | 'birthPlace'> {
  const { random } = world;
  const schooling = education(random, lived);
  // The spread comes last: properties named after one cost V8 fifty times as much.
  return {
    name: nameOf(random, { line: wanted.line, sex: lived.sex, birthYear: yearOf(lived.birth) }),
    birthDate: isoDate(lived.birth),
    sex: lived.sex,
    religion: lived.religion,
    maritalStatus: lived.maritalStatus,
    familyRelation: wanted.familyRelation,
    education: schooling,
    occupation: occupation(random, schooling, lived),
    enrolment: enrolment(random, lived),
    mother: wanted.mother?.person ?? absentParent(world, wanted, 'female'),
    father: wanted.father?.person ?? absentParent(world, wanted, 'male'),
    devices: [],
    exception: null,
    ...plainFacts(random, lived),
  };
}

function absentParent({ random }: World, { birth, line }: Wanted, sex: Sex): Parent {
  const own = sex === 'male' ? line : lineOfFaith(random, line.culture, line.religion);
  return { name: nameOf(random, { line: own, sex, birthYear: yearOf(birth) - random.int(20, 36) }), nik: null };
}

// A day that is full in that area sends the birth to the day after.
function registered(world: World, { birth, sex }: Wanted): { nik: string; birth: Day; birthPlace: string } {
  const { areaCode, birthPlace } = firstRegistration(world, birth);
  for (let day = birth; ; day++) {
    const nik = world.numbers.nik(areaCode, day, sex);
    if (nik) return { nik, birth: day, birthPlace };
  }
}

/** Where someone was first registered: mostly here, often elsewhere in the province, at times far away. */
function firstRegistration({ random, place, neighbours, places }: World, birth: Day) {
  const year = yearOf(birth);
  const turn = random.unit() + (year > 2008 ? 0.12 : 0);
  const origin = turn > 0.2 ? place : random.pick(turn > 0.06 ? neighbours : places);
  const { former } = origin;
  if (former && year < former.untilYear && random.chance(0.9)) {
    return { areaCode: `${former.code}${String(random.int(1, 12)).padStart(2, '0')}`, birthPlace: origin.city };
  }
  return { areaCode: random.pick(origin.districts).code, birthPlace: origin.city };
}
