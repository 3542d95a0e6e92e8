import { isReason, titleOf } from '@/app/(office)/residents/[id]/history-lines';
import type { ReviewLine } from '@/lib/reviews/worklist';
import type { Screen } from '../../cases/screen';

/** One entry as it is read: nothing in it names a resident. */
export type ShownLine = {
  id: number;
  title: string;
  about: string;
  when: string;
  chips: string[];
  /** Title and time, for the names of its buttons. */
  name: string;
};
export type ShownOfficer = { id: string; name: string; office: string; lines: ShownLine[] };

function aboutOf({ t }: Screen, { reason, queue, resident }: ReviewLine): string {
  const parts = [
    isReason(reason) && t(`reasons.${reason}`),
    queue && (queue === 'none' ? t('reviews.noQueue') : t('reviews.queue', { number: queue })),
    resident && t('reviews.residentOf', { mark: resident }),
  ];
  return parts.filter(Boolean).join(' · ');
}

function shown(screen: Screen, line: ReviewLine): ShownLine {
  const { t, clock } = screen;
  const [title, when] = [titleOf(t, line as Parameters<typeof titleOf>[1]), clock.full(line.at)];
  const kinds = line.kinds.map((kind) => t(`reviews.kind.${kind}`));
  const chips = line.outsideArea ? [...kinds, t('reviews.outsideArea')] : kinds;
  return { id: line.id, title, about: aboutOf(screen, line), when, chips, name: `${title}, ${when}` };
}

/** Officer by officer, in the order they came. */
export function byOfficer(screen: Screen, lines: readonly ReviewLine[]): ShownOfficer[] {
  const officers = new Map<string, ShownOfficer>();
  for (const line of lines) {
    const { officerId: id, officer, office } = line;
    const known = officers.get(id) ?? {
      ...{ id, name: officer ?? screen.t('reviews.otherArea'), office: office ?? '', lines: [] },
    };
    known.lines.push(shown(screen, line));
    officers.set(id, known);
  }
  return [...officers.values()];
}
