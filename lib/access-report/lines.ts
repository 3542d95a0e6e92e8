import { acts } from '@/lib/acts';
import type { Zone } from '@/lib/format/time';
import type { SeenEntry } from './read-lines';

export type Kind = 'seen' | 'changed' | 'refused' | 'followed';
/** What one actor did in one way on one day: how often, from when to when. */
export type Line = { day: string; from: Date; to: Date; count: number; kind: Kind; entry: SeenEntry };

const KEPT_OPEN = 'resident.keep-open';
const OPENS = ['resident.view', 'case.view', 'case.find'];

/** What the system did afterwards, such as sending a message, neither shows nor changes anything. */
export function kindOf({ act, outcome }: Pick<SeenEntry, 'act' | 'outcome'>): Kind {
  if (outcome === 'refused' || outcome === 'failed') return 'refused';
  if (!(act in acts)) return 'followed';
  return acts[act as keyof typeof acts].changes ? 'changed' : 'seen';
}

const dayIn = (zone: Zone) => {
  const shown = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  return (at: Date) => shown.format(at);
};

const who = ({ actorKind, actor, office }: SeenEntry) => [actorKind, actor, office];
const keyOf = (day: string, entry: SeenEntry) =>
  JSON.stringify([day, ...who(entry), entry.act, entry.outcome, entry.reason, entry.part, entry.caseNumber]);

function widen(line: Line, at: Date): void {
  if (at < line.from) line.from = at;
  if (at > line.to) line.to = at;
}

/** A record that was kept open makes the line of its opening longer; where that lies on another day, it is a line itself. */
function keptOpen(lines: Iterable<Line>, day: string, entry: SeenEntry): boolean {
  const same = JSON.stringify(who(entry));
  for (const line of lines)
    if (line.day === day && OPENS.includes(line.entry.act) && JSON.stringify(who(line.entry)) === same) {
      widen(line, entry.at);
      return true;
    }
  return false;
}

/** The entries as a resident reads them: newest first, the same thing by the same person on the same day once. */
export function linesOf(entries: readonly SeenEntry[], zone: Zone): Line[] {
  const dayOf = dayIn(zone);
  const lines = new Map<string, Line>();
  const add = (entry: SeenEntry) => {
    const day = dayOf(entry.at);
    const key = keyOf(day, entry);
    const known = lines.get(key);
    if (known) known.count++;
    const line = known ?? { day, from: entry.at, to: entry.at, count: 1, kind: kindOf(entry), entry };
    widen(line, entry.at);
    lines.set(key, line);
  };
  for (const entry of entries) if (entry.act !== KEPT_OPEN || entry.outcome !== 'done') add(entry);
  for (const entry of entries)
    if (entry.act === KEPT_OPEN && entry.outcome === 'done' && !keptOpen(lines.values(), dayOf(entry.at), entry))
      add({ ...entry, act: 'resident.view' });
  return [...lines.values()].sort((a, b) => b.from.getTime() - a.from.getTime());
}
