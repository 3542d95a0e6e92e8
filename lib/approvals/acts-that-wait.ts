import type { Act } from '@/lib/act';
import type { SecondPersonActName } from '@/lib/acts';
import { decideCase } from '@/lib/cases/decide';

/** Every act of the acts table that may wait for a second person. Approving runs it again, through its own act. */
export const actsThatWait: Record<SecondPersonActName, Pick<Act<never, unknown>, 'act' | 'within'>> = {
  'case.decide': decideCase,
};

/** That act, by the name it was stored under. */
export function actThatWaits(name: string) {
  const found = Object.values(actsThatWait).find(({ act }) => act === name);
  if (!found) throw new Error(`${name} does not wait for a second person`);
  return found;
}
