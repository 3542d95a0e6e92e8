import { titleOf } from '@/app/(office)/residents/[id]/history-lines';
import { residentMark } from '@/lib/alarms/list';
import type { Translator } from '@/lib/i18n/translator';
import type { AuditFilter } from '@/lib/ledger/filter';
import type { NamesInFilter } from '@/lib/ledger/places';
import { openResidentToken } from '@/lib/ledger/resident-token';
import type { Officer } from '@/lib/officers/officer';
import { groupMaskedNik } from '@/lib/residents/nik';
import type { FilterTag } from './filter-tags';
import { flags } from './list-parsers';

/** Whose entries are looked for, so that it can be recognised and not read: the masked number, or the mark of the record. */
function residentTag(t: Translator, officer: Officer, token: string): string {
  const wanted = openResidentToken(officer, token);
  if (!wanted) return t('audit.tags.nobody');
  if ('nik' in wanted) return t('audit.tags.nik', { nik: groupMaskedNik(wanted.nik) });
  return t('audit.tags.resident', { mark: residentMark(wanted.residentId) ?? '' });
}

const day = (local: string) => local.replace('T', ' ').replace(':', '.');

/** The filter in words, one tag for each part that can be taken away. */
export function tagsOf(t: Translator, officer: Officer, filter: AuditFilter, names: NamesInFilter): FilterTag[] {
  const { period, from, to, groups, acts, resident, outcome } = filter;
  const dates = from !== undefined || to !== undefined;
  const one = (name: FilterTag['name'], label: string | undefined | false): FilterTag[] =>
    label ? [{ name, label }] : [];
  return [
    ...one('period', !dates && period !== '24h' && t(`audit.period.${period}`)),
    ...one('from', from && t('audit.tags.from', { when: day(from) })),
    ...one('to', to && t('audit.tags.to', { when: day(to) })),
    ...(groups ?? []).map((group) => ({ name: 'groups' as const, value: group, label: t(`audit.group.${group}`) })),
    ...(acts ?? []).map((act) => ({
      ...{ name: 'acts' as const, value: act },
      label: t('audit.tags.act', { name: titleOf(t, { act, outcome: 'done' }) }),
    })),
    ...flags.flatMap((flag) => one(flag, filter[flag] && t(`audit.filters.${flag}`))),
    ...one('outcome', outcome && t(`audit.outcome.${outcome}`)),
    ...one('area', filter.area && (names?.area ?? filter.area)),
    ...one('office', filter.office && (names?.office ?? t('audit.tags.office'))),
    ...one('officer', filter.officer && (names?.officer ?? t('audit.tags.officer'))),
    ...one('resident', resident && residentTag(t, officer, resident)),
    ...one('case', filter.case && t('audit.tags.case')),
  ];
}
