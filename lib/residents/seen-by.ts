import { maskName } from '@/lib/format/name';
import type { Officer } from '@/lib/officers/officer';

/** Works with the resident, so sees who it is and how to reach them. Everybody else sees that masked until they ask for it. */
export const worksAtCounter = ({ role }: Pick<Officer, 'role'>) => role === 'clerk';

/** The name as this officer sees it before asking for it: see resident.reveal. */
export const nameFor = (officer: Pick<Officer, 'role'>, name: string) =>
  worksAtCounter(officer) ? name : maskName(name);

/** A resident as this officer sees them: masked by default for whoever does not serve them. */
export const seenBy = <S extends { name: string }>(officer: Pick<Officer, 'role'>, summary: S) => ({
  ...summary,
  name: nameFor(officer, summary.name),
});
