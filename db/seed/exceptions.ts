import { addressElsewhere } from './addresses';
import { ageDay, dayOf, isoDate } from './days';
import { type Device, daysBefore, devicesOf, deviceWith } from './devices';
import { given } from './given-names';
import type { HouseholdKind } from './households';
import { longName } from './names';
import type { Member } from './person';
import type { World } from './world';

export const exceptionKinds = [
  'deceased',
  'nik-inactive',
  'nik-duplicate',
  'not-enrolled',
  'minor',
  'minor-married',
  'moving',
  'nik-not-birth-date',
  'nik-not-sex',
  'single-name',
  'long-name',
  'foreigner',
  'abroad',
  'no-device',
  'shared-number',
] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

type Change = (world: World, member: Member) => void;

/** What makes each exception one; done to a member of a family that is otherwise like all others. */
const changes: Record<ExceptionKind, Change> = {
  deceased: (world, member) => {
    // The phone still holds a live credential: nobody has told the registry's counter yet.
    member.person.devices = [liveDevice(world, member)];
    const deceasedOn = isoDate(ageDay - world.random.int(40, 600));
    Object.assign(member.person, { nikState: 'deceased', deceasedOn });
  },
  'nik-inactive': (world, member) => {
    Object.assign(member.person, { nikState: 'inactive', devices: [liveDevice(world, member)] });
  },
  'nik-duplicate': (_, { person }) => {
    Object.assign(person, { nikState: 'duplicate', enrolment: 'DUPLICATE_RECORD', devices: [] });
  },
  'not-enrolled': (_, { person }) => Object.assign(person, { enrolment: 'UNREGISTERED', devices: [] }),
  minor: () => {},
  'minor-married': (world, member) => {
    member.person.devices = [liveDevice(world, member)];
  },
  moving: (world, { person }) => {
    person.domicileState = 'moving';
    person.previousAddress = addressElsewhere(world.random, world.random.pick(world.places));
  },
  'nik-not-birth-date': (world, { person, birth }) => {
    person.nik = world.numbers.nik(person.nik.slice(0, 6), birth - world.random.int(20, 300), person.sex) ?? person.nik;
  },
  'nik-not-sex': (world, { person }) => {
    const other = person.sex === 'male' ? 'female' : 'male';
    person.nik = world.numbers.nik(person.nik.slice(0, 6), dayOf(person.birthDate), other) ?? person.nik;
  },
  'single-name': (world, { person }) => {
    person.name = world.random.pick(given.javaOld[person.sex]);
  },
  'long-name': (world, { person }) => {
    person.name = longName(world.random, person.sex);
  },
  foreigner: (world, { person }) => {
    person.devices = devicesOf(world, person);
  },
  abroad: (world, member) => {
    member.person.devices = [{ ...liveDevice(world, member), phone: world.contacts.foreignPhone(world.random) }];
  },
  'no-device': (_, { person }) => Object.assign(person, { enrolment: 'CARD_ISSUED', devices: [] }),
  'shared-number': (world, member) => {
    // by.U's prefix, then the regency: the same number for everybody this is done to there.
    const phone = `+628510000${world.place.code}`;
    const device = liveDevice(world, member);
    const boundAt = daysBefore(world.now, 2 + 40 * world.random.unit());
    const credentials = device.credentials.map((copy) => ({ ...copy, issuedAt: boundAt, changedAt: boundAt }));
    member.person.devices = [{ ...device, phone, boundAt, lastUsedAt: boundAt, credentials }];
  },
};

function liveDevice(world: World, { person }: Member): Device {
  person.enrolment = 'CARD_ISSUED';
  return deviceWith(world, person, 'active');
}

/** What a dense regency surely has: every kind twice, and three residents with one number between them. */
export const planted: readonly ExceptionKind[] = [...exceptionKinds, ...exceptionKinds, 'shared-number'];

/** What may happen anywhere; the others need a family of their own or two strangers. */
export const anywhere = exceptionKinds.filter(
  (kind) => !['minor', 'minor-married', 'foreigner', 'shared-number'].includes(kind),
);

export function householdFor(kind: ExceptionKind): HouseholdKind {
  if (kind === 'foreigner') return 'foreigner';
  return kind === 'minor-married' ? 'young-couple' : 'with-minor';
}

export function makeException(world: World, kind: ExceptionKind, family: readonly Member[]): void {
  const member = kind === 'minor-married' ? family[1] : kind === 'minor' ? family[2] : family[0];
  if (!member) return;
  changes[kind](world, member);
  member.person.exception = kind;
}
