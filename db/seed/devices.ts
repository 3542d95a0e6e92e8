import type { CredentialStatus, credentials, devices } from '@/db/schema/credentials';
import { deviceModel } from './contacts';
import { ageDay, ageOn, dayOf, yearsAfter } from './days';
import type { Person } from './person';
import { type Random, weights } from './random';
import type { World } from './world';

export type Credential = Pick<typeof credentials.$inferSelect, 'status' | 'reason' | 'issuedAt' | 'changedAt'>;

/** A phone with the copies of the credential it holds. `officeCode`: where it was bound. */
export type Device = Pick<typeof devices.$inferSelect, 'model' | 'boundAt' | 'lastUsedAt' | 'unboundAt'> & {
  phone: string;
  email: string;
  officeCode: string;
  credentials: Credential[];
};

const MS_PER_DAY = 86_400_000;

/** Biometrics on file, a NIK in force, and 17 or married: only then can there be a digital KTP-el. */
export function mayHoldCredential({ enrolment, nikState, birthDate, maritalStatus }: Person): boolean {
  const isRecorded = ['PRINT_READY_RECORD', 'CARD_PRINTED', 'CARD_ISSUED'].includes(enrolment);
  const isOfAge = ageOn(ageDay, dayOf(birthDate)) >= 17 || maritalStatus !== 'single';
  return isRecorded && isOfAge && nikState === 'active';
}

/** Two in five of the young, one in twelve of the old: 27% of all who may. */
export function adopts(random: Random, { birthDate }: Person): boolean {
  const age = ageOn(ageDay, dayOf(birthDate));
  return random.chance(age < 30 ? 0.4 : age < 45 ? 0.32 : age < 60 ? 0.2 : 0.08);
}

type History = CredentialStatus | 'changed-phone';
const histories = weights<History>('active 79 changed-phone 11 suspended 4 expired 3 revoked 3');

/** The phones of one holder, newest last. At most one is bound now. */
export function devicesOf(world: World, person: Person): Device[] {
  const history = world.random.weighted(histories);
  const takesYears = history === 'changed-phone' || history === 'expired';
  if (takesYears && daysEligible(world.now, person) < 1100) return [deviceWith(world, person, 'active')];
  if (history !== 'changed-phone') return [deviceWith(world, person, history)];
  const live = deviceWith(world, person, 'active');
  return [replacedBy(world, person, live), live];
}

/** Days since the 17th birthday, or since the wedding of those who married before. */
function daysEligible(now: Date, { birthDate, marriedOn }: Person): number {
  const ofAge = yearsAfter(dayOf(birthDate), 17);
  return now.getTime() / MS_PER_DAY - Math.min(ofAge, marriedOn ? dayOf(marriedOn) : ofAge);
}

export function deviceWith(world: World, person: Person, status: CredentialStatus): Device {
  const { random, now } = world;
  const longest = Math.min(900, daysEligible(now, person));
  const boundAt = daysBefore(
    now,
    status === 'expired' ? 740 + 300 * random.unit() : 1 + longest * random.unit() ** 1.5,
  );
  const changedAt = changeAfter(random, status, boundAt, now);
  const reason = status === 'suspended' || status === 'revoked' ? random.pick(reasons) : null;
  const usedUntil = status === 'active' ? now : changedAt;
  return {
    model: deviceModel(random),
    phone: world.contacts.phone(random),
    email: world.contacts.email(random, person.name),
    officeCode: random.chance(0.04) ? random.pick(world.places).code : random.pick(world.officeCodes),
    boundAt,
    lastUsedAt: random.chance(0.05) ? null : between(boundAt, usedUntil, 1 - random.unit() ** 2),
    unboundAt: status === 'revoked' ? changedAt : null,
    credentials: copies(random.chance(0.1) ? 2 : 1, { status, reason, issuedAt: boundAt, changedAt }),
  };
}

export function copies(count: number, credential: Credential): Credential[] {
  return Array.from({ length: count }, () => ({ ...credential }));
}

const reasons = ['lost', 'stolen', 'broken', 'suspected-fraud'] as const;

/** When the credential got its status: on the day it was issued, unless something has happened since. */
function changeAfter(random: Random, status: CredentialStatus, boundAt: Date, now: Date): Date {
  if (status === 'active') return boundAt;
  if (status === 'expired') return daysBefore(boundAt, -730);
  const latest =
    status === 'suspended' ? Math.max(boundAt.getTime(), daysBefore(now, 20).getTime()) : boundAt.getTime();
  return between(new Date(latest), now, 0.2 + 0.75 * random.unit());
}

// The phone before: lost, broken or sold some days before the next one was bound.
function replacedBy(world: World, person: Person, next: Device): Device {
  const { random } = world;
  const old = deviceWith(world, person, 'active');
  const unboundAt = daysBefore(next.boundAt, 0.02 + 20 * random.unit());
  const boundAt = daysBefore(unboundAt, 30 + 400 * random.unit());
  const reason = random.pick([...reasons, 'changed', 'changed', 'pin-forgotten'] as const);
  const status = { status: 'revoked', reason, issuedAt: boundAt, changedAt: unboundAt } as const;
  const lastUsedAt = between(boundAt, unboundAt, random.unit());
  return { ...old, boundAt, unboundAt, lastUsedAt, credentials: copies(old.credentials.length, status) };
}

export function daysBefore(moment: Date, days: number): Date {
  return new Date(moment.getTime() - days * MS_PER_DAY);
}

function between(from: Date, to: Date, share: number): Date {
  return new Date(from.getTime() + (to.getTime() - from.getTime()) * share);
}
