import type { Religion } from './cultures';
import { type Day, partsOf } from './days';
import type { Random } from './random';

/** Where and for whom something was registered. */
export type Registered = { regencyCode: string; religion: Religion };

/** What husband and wife have in common. */
export type Marriage = { marriedOn: Day | null; marriageCertificate: string | null };
export const unmarried: Marriage = { marriedOn: null, marriageCertificate: null };

/** Marriages of Muslims are registered by the KUA, all others by the civil registry. */
export function marriage(random: Random, { regencyCode, religion }: Registered, marriedOn: Day): Marriage {
  const [year, month, date] = partsOf(marriedOn);
  const number =
    religion === 'islam'
      ? `${random.int(1, 999)}/${random.int(1, 99)}/${month}/${year}`
      : `${regencyCode}-KW-${date}${month}${year}-${serial(random)}`;
  return { marriedOn, marriageCertificate: random.chance(0.06) ? null : number };
}

export function divorceCertificate(random: Random, { regencyCode, religion }: Registered): string {
  if (religion === 'islam') return `${random.int(100, 2999)}/AC/${random.int(2005, 2025)}`;
  return `${regencyCode}-CR-${random.int(2005, 2025)}-${serial(random)}`;
}

/** LU: registered in time; LT: late. Many of the older have none. */
export function birthCertificate(random: Random, regencyCode: string, birth: Day): string | null {
  const [year, month, date] = partsOf(birth);
  if (!random.chance(Number(year) < 1980 ? 0.45 : 0.96)) return null;
  return `${regencyCode}-${Number(year) < 2000 ? 'LT' : 'LU'}-${date}${month}${year}-${serial(random)}`;
}

function serial(random: Random): string {
  return String(random.int(1, 9999)).padStart(4, '0');
}
