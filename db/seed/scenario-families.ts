import { addressOf } from './addresses';
import { Contacts } from './contacts';
import { marriedSince } from './couples';
import { type Culture, type CultureName, cultures } from './cultures';
import { type Day, dayOf } from './days';
import { copies, type Device, daysBefore } from './devices';
import { lineOfCulture } from './names';
import { NumberBook } from './numbers';
import { type Member, memberOf, type Wanted } from './person';
import { type Place, readPlaces } from './places';
import type { Family } from './population';
import { Random } from './random';
import { type Facts, type Phone, scenarioFacts } from './scenario-facts';
import { type Scenario, scenarios } from './scenarios';
import type { World } from './world';

// Who lives with whom; everybody else lives alone.
const together: { husband: string; wife: string; child?: string; marriedOn: string }[] = [
  { husband: 'easy-lost-phone', wife: 'used-minutes-ago', child: 'minor', marriedOn: '2012-06-10' },
  { husband: 'no-device', wife: 'minor-married', marriedOn: '2026-09-05' },
];

/** The named people and those they live with. Everything about them is fixed, but for when their phones were used. */
export function scenarioFamilies(now: Date): Family[] {
  const places = readPlaces();
  const byKey = new Map(scenarios.map((scenario) => [scenario.key, scenario]));
  const kin = new Set(together.flatMap(({ wife, child }) => [wife, child]));
  return scenarios
    .filter(({ key }) => !kin.has(key))
    .map((head, index) => {
      const world = worldOf(head, places, now);
      const couple = together.find(({ husband }) => husband === head.key);
      const members = couple ? marriedMembers(world, couple, byKey) : [member(world, head, {})];
      return familyOf(world, head, members, index);
    });
}

type Couple = (typeof together)[number];

function marriedMembers(world: World, couple: Couple, byKey: ReadonlyMap<string, Scenario>): Member[] {
  const of = (key: string | undefined) => byKey.get(key ?? '');
  const [man, woman, young] = [of(couple.husband), of(couple.wife), of(couple.child)];
  if (!man || !woman) throw new RangeError(`no scenario ${couple.husband} or ${couple.wife}`);
  const line = lineOfCulture(world.random, 'java');
  const married = marriedSince(world, line, dayOf(couple.marriedOn));
  const father = member(world, man, married);
  const mother = member(world, woman, { ...married, familyRelation: 'wife' });
  return young ? [father, mother, member(world, young, { familyRelation: 'child', father, mother })] : [father, mother];
}

function member(world: World, scenario: Scenario, wanted: Partial<Wanted>): Member {
  const { phones = [], culture = 'java', religion = 'islam', ...facts }: Facts = scenarioFacts[scenario.key] ?? {};
  const { birth, sex } = readNik(scenario.nik);
  const line = wanted.father?.line ?? { culture, religion, clan: clanIn(scenario.name, culture) };
  const made = memberOf(world, { familyRelation: 'head', maritalStatus: 'single', birth, sex, line, ...wanted });
  const devices = phones.map((phone) => deviceOf(world, scenario, phone));
  Object.assign(made.person, { nik: scenario.nik, name: scenario.name, birthPlace: birthPlace(world, scenario.nik) });
  Object.assign(made.person, { enrolment: 'CARD_ISSUED', disability: null }, facts, { devices });
  return made;
}

function clanIn(name: string, culture: CultureName): string | null {
  const { clans }: Culture = cultures[culture];
  return clans?.find((clan) => name.endsWith(` ${clan}`)) ?? null;
}

function readNik(nik: string): { birth: Day; sex: Wanted['sex'] } {
  const date = Number(nik.slice(6, 8));
  const year = Number(nik.slice(10, 12));
  const birth = dayOf(
    `${year > 26 ? 19 : 20}${nik.slice(10, 12)}-${nik.slice(8, 10)}-${String(date % 40).padStart(2, '0')}`,
  );
  return { birth, sex: date > 40 ? 'female' : 'male' };
}

function birthPlace({ places }: World, nik: string): string {
  const code = nik.slice(0, 4);
  return places.find((place) => place.code === code || place.former?.code === code)?.city ?? 'JAKARTA';
}

function deviceOf({ now, random, contacts, place }: World, { nik, name }: Scenario, phone: Phone): Device {
  const { boundDays, usedMinutes, releasedDays, status = 'active', reason = null } = phone;
  const boundAt = daysBefore(now, boundDays);
  const unboundAt = releasedDays === undefined ? null : daysBefore(now, releasedDays);
  const changedAt = unboundAt ?? (status === 'suspended' ? daysBefore(now, 1) : boundAt);
  return {
    ...{ model: phone.model, boundAt, unboundAt, lastUsedAt: daysBefore(now, usedMinutes / (24 * 60)) },
    phone: phone.number ?? `+628510000${nik.slice(12)}`,
    email: contacts.email(random, name).replace(/\d+@/, '@'),
    officeCode: phone.officeCode ?? place.code,
    credentials: copies(phone.copies ?? 1, { status, reason, issuedAt: boundAt, changedAt }),
  };
}

// Numbers come from a book of their own: the real ones are fixed, and those it gives out are thrown away.
function worldOf(head: Scenario, places: readonly Place[], now: Date): World {
  const place = places.find(({ path }) => head.region.startsWith(`${path}.`));
  if (!place) throw new RangeError(`${head.key}: no regency for ${head.region}`);
  const own = { random: new Random(`scenario/${head.key}`), numbers: new NumberBook(0), contacts: new Contacts(0) };
  return { ...own, place, places, neighbours: [place], officeCodes: [place.code], now };
}

function familyOf({ place, random }: World, head: Scenario, members: Member[], index: number): Family {
  const district = place.districts.find(({ path }) => path === head.region);
  if (!district) throw new RangeError(`${head.key}: no district ${head.region}`);
  const number = `${district.code}100519${9900 + index}`;
  return { region: head.region, number, ...addressOf(random, place, district), members: members.map((m) => m.person) };
}
