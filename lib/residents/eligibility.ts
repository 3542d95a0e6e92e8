import type { RefusalKey } from '@/lib/i18n/messages/refusals';
import type { Resident } from '@/lib/residents/queries';

type Person = Pick<
  Resident,
  'nikState' | 'deceasedOn' | 'enrolment' | 'birthDate' | 'maritalStatus' | 'citizenship' | 'stayPermitUntil'
>;

/** Biometrics are on record from this state on (Permendagri 72/2022 art. 18: recorded before an IKD). */
const enrolled = new Set(['PRINT_READY_RECORD', 'CARD_PRINTED', 'CARD_ISSUED']);

/** The date on the wall of an office, YYYY-MM-DD: in Jayapura a day begins nine hours before it does in UTC. */
export const todayIn = (timeZone: string): string => new Date().toLocaleDateString('sv-SE', { timeZone });

/** Whole years on a day, both dates YYYY-MM-DD. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/**
 * Why no new digital KTP-el or card may be issued to this person today, or undefined when it may. Due at 17, or when
 * married or once married (UU 24/2013 art. 63); foreigners while their permanent stay permit runs.
 */
export function obstacleToIssuing(person: Person, today: string): RefusalKey | undefined {
  if (person.nikState === 'deceased' || person.deceasedOn) return 'eligibility.deceased';
  if (person.nikState === 'inactive') return 'eligibility.nikInactive';
  if (person.nikState === 'duplicate' || person.enrolment === 'DUPLICATE_RECORD') return 'eligibility.nikDuplicate';
  if (ageOn(person.birthDate, today) < 17 && person.maritalStatus === 'single') return 'eligibility.tooYoung';
  if (!enrolled.has(person.enrolment)) return 'eligibility.notEnrolled';
  if (person.citizenship === 'WNA' && (person.stayPermitUntil ?? '') < today) return 'eligibility.stayPermitExpired';
  return undefined;
}
