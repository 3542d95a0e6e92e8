import type { Clock } from '@/app/(office)/cases/clock';
import type { TimelineEntry as Line } from '@/components/ui/timeline';
import { initialsOf } from '@/lib/format/initials';
import { history } from '@/lib/i18n/messages/history';
import { reasons } from '@/lib/i18n/messages/reasons';
import type { Translator } from '@/lib/i18n/translator';
import { allActs } from '@/lib/ledger/act-groups';
import type { TimelineEntry } from '@/lib/ledger/timeline';
import { revealGroups } from '@/lib/residents/reveal';

export const kinds = ['all', 'credential', 'case', 'access', 'message'] as const;
export type Kind = (typeof kinds)[number];

const looks = new Set([
  'resident.find',
  'resident.find-by-name',
  'resident.recall',
  'resident.view',
  'resident.reveal',
  'case.view',
  'case.find',
  'approval.view',
  'approval.see-evidence',
  'resident.read-own',
]);
const heads: Record<string, Kind> = {
  approval: 'case',
  credential: 'credential',
  card: 'credential',
  offer: 'credential',
  presentation: 'credential',
  'status-list': 'credential',
  case: 'case',
  contact: 'case',
  message: 'message',
};

export const kindOf = ({ act }: Pick<TimelineEntry, 'act'>): Kind =>
  looks.has(act) ? 'access' : (heads[act.split('.')[0] ?? ''] ?? 'all');

/** An entry may be of an act that this version does not know any more. */
const named = new Set<string>(allActs);
export const isReason = (text: string | null): text is keyof (typeof reasons)['id'] =>
  text !== null && text in reasons.id;
const oneOf = <T extends string>(from: readonly T[], value: unknown) => from.find((one) => one === value);

export function titleOf(t: Translator, { act, outcome }: Pick<TimelineEntry, 'act' | 'outcome'>): string {
  const title = named.has(act) ? t(`acts.${act}` as 'acts.unknown') : t('acts.unknown');
  return outcome === 'done' ? title : t(`acts.${outcome}`, { act: title });
}

function messageOf(t: Translator, { act, detail }: TimelineEntry): string | undefined {
  if (act !== 'message.send') return undefined;
  const kind = oneOf(['blocked-notice', 'offer', 'contact-code'], detail.kind);
  const channel = oneOf(['sms', 'email'], detail.channel);
  return kind && channel && t(`history.message.${kind}`, { channel: t(`history.channel.${channel}`) });
}

/** What a wallet showed, and how long a change took to be readable from outside. */
function resultOf(t: Translator, { act, detail }: TimelineEntry): string | undefined {
  const outcome = oneOf(Object.keys(history.id.shown) as (keyof typeof history.id.shown)[], detail.outcome);
  if (act === 'presentation.answer' && outcome) return t(`history.shown.${outcome}`);
  const { seconds, left } = detail;
  if (act === 'status-list.verify' && typeof seconds === 'number')
    return t('history.readAfter', { seconds: Math.ceil(seconds * 10) / 10 });
  if (act === 'offer.exchange' && typeof left === 'number') return t('history.pinTriesLeft', { left: String(left) });
  return undefined;
}

function detailOf(t: Translator, entry: TimelineEntry): string {
  const group = oneOf(revealGroups, entry.detail.group);
  const number = entry.detail.number;
  const parts = [
    typeof number === 'string' && number,
    messageOf(t, entry),
    resultOf(t, entry),
    group && t('history.group', { group: t(`resident.summary.group.${group}`) }),
    isReason(entry.reason) && t('history.reason', { reason: t(`reasons.${entry.reason}`) }),
    entry.actorKind === 'officer' && entry.officeName,
  ];
  return parts.filter(Boolean).join(' · ');
}

const actorOf = (t: Translator, { actorKind, actorName }: TimelineEntry) => {
  if (actorKind === 'wallet') return { name: t('acts.wallet'), initials: 'HP' };
  if (actorKind !== 'officer') return undefined;
  return actorName ? { name: actorName, initials: initialsOf(actorName) } : { name: t('acts.someone'), initials: '–' };
};

/** The same look by the same person, again and again, is one line with a count. */
export function folded(entries: readonly TimelineEntry[]): { entry: TimelineEntry; count: number }[] {
  const lines: { entry: TimelineEntry; count: number }[] = [];
  const sameness = ({ act, outcome, actorName, officeName, reason, detail }: TimelineEntry) =>
    JSON.stringify([act, outcome, actorName, officeName, reason, detail.group]);
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last && looks.has(entry.act) && sameness(last.entry) === sameness(entry)) last.count++;
    else lines.push({ entry, count: 1 });
  }
  return lines;
}

export function lineOf(t: Translator, clock: Clock, entry: TimelineEntry): Omit<Line, 'title'> {
  return {
    id: String(entry.id),
    actor: actorOf(t, entry),
    detail: detailOf(t, entry) || undefined,
    relative: clock.ago(entry.at),
    absolute: clock.full(entry.at),
    dateTime: entry.at,
  };
}
