import type { Translator } from '@/lib/i18n/translator';
import { covers } from '@/lib/officers/officer';
import type { AreaOption, OfficeRow } from '@/lib/offices/list';
import type { FilterChoice } from './filter-bar';
import { factors, type ListQuery, roles, seens, statuses } from './list-parsers';

type Places = { areas: readonly AreaOption[]; offices: readonly OfficeRow[] };

/** What can be filtered by, in words. An area narrows the offices; where there is but one of either, nothing is asked. */
export function filterChoices(t: Translator, { areas, offices }: Places, { area }: Pick<ListQuery, 'area'>) {
  const near = offices.filter(({ region }) => !area || covers(area, region));
  const choices: FilterChoice[] = [
    {
      ...{ name: 'role', label: t('officers.column.role'), any: t('officers.any.role') },
      options: roles.map((value) => ({ value, label: t(`labels.role.${value}`) })),
    },
    {
      ...{ name: 'status', label: t('officers.column.status'), any: t('officers.anyStatus') },
      options: statuses.map((value) => ({ value, label: t(`officers.status.${value}`) })),
    },
    {
      ...{ name: 'area', label: t('officers.column.area'), any: t('officers.any.area') },
      options: areas.map(({ path, name }) => ({ value: path, label: name })),
    },
    {
      ...{ name: 'office', label: t('officers.column.office'), any: t('officers.any.office') },
      options: near.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      ...{ name: 'factor', label: t('officers.column.factor'), any: t('officers.anyFactor') },
      options: factors.map((value) => ({ value, label: t(`officers.factorFilter.${value}`) })),
    },
    {
      ...{ name: 'seen', label: t('officers.column.lastSignIn'), any: t('officers.anySeen') },
      options: seens.map((value) => ({ value, label: t(`officers.seenFilter.${value}`) })),
    },
  ];
  return choices.filter(({ name, options }) => (name !== 'area' && name !== 'office') || options.length > 1);
}
