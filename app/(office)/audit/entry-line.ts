import type { Clock } from '@/app/(office)/cases/clock';
import { isReason, titleOf } from '@/app/(office)/residents/[id]/history-lines';
import type { StatusLook } from '@/app/(office)/status-chips';
import { residentMark } from '@/lib/alarms/list';
import type { Translator } from '@/lib/i18n/translator';
import type { EntryRow } from '@/lib/ledger/entry-row';
import type { Officer } from '@/lib/officers/officer';

const tones = { done: 'success', refused: 'danger', failed: 'warning', requested: 'info' } as const;
const roles = ['clerk', 'supervisor', 'regency-admin', 'provincial-overseer', 'national-admin', 'auditor'] as const;

export const outcomeLook = (t: Translator, outcome: EntryRow['outcome']): StatusLook => ({
  tone: tones[outcome],
  word: t(`audit.outcome.${outcome}`),
});

export const reasonOf = (t: Translator, reason: string | null) =>
  isReason(reason) ? t(`reasons.${reason}`) : (reason ?? '');

export const roleOf = (t: Translator, role: string | null) => {
  const known = roles.find((one) => one === role);
  return known ? t(`labels.role.${known}`) : '';
};

export function actorOf(t: Translator, { actorKind, actorName }: Pick<EntryRow, 'actorKind' | 'actorName'>): string {
  if (actorKind === 'officer') return actorName ?? t('acts.someone');
  if (actorKind === 'wallet') return t('acts.wallet');
  return actorKind === 'machine' ? t('acts.system') : t('audit.visitor');
}

/** What it was done to, without a name of a resident. */
export function objectOf(t: Translator, row: EntryRow): string {
  const { residentId, subjectId, subjectName, subjectKind } = row;
  if (residentId) return t('audit.residentOf', { mark: residentMark(residentId) ?? '' });
  if (subjectName && subjectKind) return t(`audit.subject.${subjectKind}`, { name: subjectName });
  return subjectId ? t('audit.subject.other', { mark: residentMark(subjectId) ?? '' }) : '';
}

export const flagsOf = (t: Translator, { outsideArea, outsideHours }: EntryRow): string[] => [
  ...(outsideArea ? [t('audit.flag.outsideArea')] : []),
  ...(outsideHours ? [t('audit.flag.outsideHours')] : []),
];

/** An entry as the table shows it: everything in words already. */
export function lineOf(t: Translator, clock: Clock, officer: Officer, row: EntryRow) {
  const isToday = clock.isToday(row.at);
  return {
    id: row.id,
    at: { short: isToday ? clock.exact(row.at) : clock.short(row.at), full: clock.full(row.at), iso: row.at },
    actor: actorOf(t, row),
    isOwn: row.actorId === officer.id,
    role: roleOf(t, row.role),
    act: titleOf(t, { act: row.act, outcome: 'done' }),
    flags: flagsOf(t, row),
    object: objectOf(t, row),
    office: row.officeName ?? '',
    area: row.area ?? '',
    outcome: outcomeLook(t, row.outcome),
    reason: reasonOf(t, row.reason),
    case: row.caseNumber ?? residentMark(row.caseId) ?? '',
    counter: row.counter === null ? '' : String(row.counter),
    request: row.requestId ?? '',
  };
}
export type EntryLine = ReturnType<typeof lineOf>;
