import { type Address, addressOf } from './addresses';
import { Contacts } from './contacts';
import { ageDay } from './days';
import { adopts, devicesOf, mayHoldCredential } from './devices';
import { anywhere, type ExceptionKind, householdFor, makeException, planted } from './exceptions';
import { household } from './households';
import { NumberBook } from './numbers';
import { officesIn } from './offices';
import type { Member, Person } from './person';
import { readPlaces } from './places';
import { dense, quotas } from './quotas';
import { Random } from './random';
import { scenarioFamilies } from './scenario-families';
import type { World } from './world';

/** A family card: its people live at one address in one district (`region`). */
export type Family = Address & { region: string; number: string; members: Person[] };

/**
 * The same plan gives the same people. `batch` counts earlier seedings of the same registry, whose numbers are taken;
 * only the first brings the named people of the scenarios. `now` dates the use of devices and nothing else.
 */
export type Plan = { seed: number; count: number; batch: number; now: Date };

/** Made-up families one after the other, `count` residents in all, in every regency once `count` allows. */
export function* population({ seed, count, batch, now }: Plan): Generator<Family> {
  const places = readPlaces();
  const shared = { numbers: new NumberBook(batch), contacts: new Contacts(batch), places, now };
  const named = batch === 0 ? scenarioFamilies(now) : [];
  yield* named;
  const quota = quotas(places, Math.max(0, count - named.flatMap(({ members }) => members).length));
  for (const place of places) {
    const random = new Random(`${seed}/${batch}/${place.code}`);
    const neighbours = places.filter((other) => other.provinceCode === place.provinceCode);
    const world = { ...shared, random, place, neighbours, officeCodes: officesIn(place).map((office) => office.code) };
    yield* familiesOf(world, quota.get(place.code) ?? 0, batch === 0 && place.code in dense ? planted : []);
  }
}

const mostAtHome = 8;

function* familiesOf(world: World, count: number, exceptions: readonly ExceptionKind[]): Generator<Family> {
  let left = count;
  for (let turn = 0; left > 0; turn++) {
    const wanted = left > mostAtHome ? exceptions[turn] : undefined;
    const members = household(world, Math.min(left, mostAtHome), wanted && householdFor(wanted));
    left -= members.length;
    giveDevices(world, members);
    const kind = wanted ?? (world.random.chance(0.015) ? world.random.pick(anywhere) : undefined);
    if (kind) makeException(world, kind, members);
    yield familyOf(world, members);
  }
}

function giveDevices(world: World, members: readonly Member[]): void {
  for (const { person } of members) {
    if (mayHoldCredential(person) && adopts(world.random, person)) person.devices = devicesOf(world, person);
  }
}

function familyOf(world: World, members: readonly Member[]): Family {
  const { random, place } = world;
  const district = random.pick(place.districts);
  const number = familyNumber(world, district.code);
  const people = members.map(({ person }) => person);
  return { region: district.path, number, members: people, ...addressOf(random, place, district) };
}

// Cards are printed anew whenever a family changes: none of them is older than some fifteen years.
function familyNumber({ random, numbers }: World, districtCode: string): string {
  for (;;) {
    const number = numbers.familyNumber(districtCode, ageDay - random.int(30, 5500));
    if (number) return number;
  }
}
