import type { OwnRecord } from '@/lib/residents/read-own';
import type { HistoryWords } from './history-words';

export type Entry = OwnRecord['activity'][number];

const isLook = ({ act }: Entry) => /^(resident\.|case\.(view|find)$)/.test(act);
/** Of the machines among themselves: nobody looked and nothing changed. */
const isOfMachines = ({ act }: Entry) => act === 'status-list.verify';

const sameness = ({ act, outcome, by, role, office, reason, group, at }: Entry) =>
  JSON.stringify([act, outcome, by, role, office, reason, group, new Date(at).toDateString()]);

/** The same look by the same office on one day, again and again, is one line with a count. */
export function folded(entries: readonly Entry[]): { entry: Entry; count: number }[] {
  const lines = new Map<string, { entry: Entry; count: number }>();
  for (const entry of entries) {
    if (isOfMachines(entry)) continue;
    const key = isLook(entry) ? sameness(entry) : String(entry.id);
    const known = lines.get(key);
    if (known) known.count++;
    else lines.set(key, { entry, count: 1 });
  }
  return [...lines.values()];
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
