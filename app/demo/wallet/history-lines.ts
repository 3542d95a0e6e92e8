import type { OwnRecord } from '@/lib/residents/read-own';
import type { HistoryWords } from './history-words';

export type Entry = OwnRecord['activity'][number];

const isLook = ({ act }: Entry) => /^(resident\.|case\.(view|find)|practice\.)/.test(act);
const sameness = ({ act, outcome, by, role, office, reason, group }: Entry) =>
  JSON.stringify([act, outcome, by, role, office, reason, group]);

/** The same look by the same office, again and again, is one line with a count. */
export function folded(entries: readonly Entry[]): { entry: Entry; count: number }[] {
  const lines: { entry: Entry; count: number }[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last && isLook(entry) && sameness(last.entry) === sameness(entry)) last.count++;
    else lines.push({ entry, count: 1 });
  }
  return lines;
}

export function titleOf({ act, outcome }: Entry, words: HistoryWords): string {
  const title = words.acts[act] ?? words.unknown;
  return outcome === 'done' ? title : words.outcomes[outcome].replace('{act}', title);
}

/** By role and office, never by name. */
export function whoOf({ by, role, office }: Entry, words: HistoryWords): string {
  if (by === 'wallet') return words.you;
  if (by === 'machine') return words.system;
  if (by === 'visitor') return words.visitor;
  return [role && words.roles[role], office].filter(Boolean).join(' · ');
}

export const whyOf = ({ reason, group }: Entry, words: HistoryWords): string =>
  [group && words.groups[group], reason && words.reasons[reason]].filter(Boolean).join(' · ');
