import { caseLook } from '@/app/(office)/status-chips';
import type { CaseRow } from '@/lib/cases/list';
import type { Translator } from '@/lib/i18n/translator';
import type { Clock } from './clock';

/** A case as the table shows it: everything in words already. */
export function lineOf(t: Translator, clock: Clock, row: CaseRow) {
  const { id, number, name, cause, status, openedAt, updatedAt, officeName } = row;
  return {
    ...{ id, number, officeName },
    name: name ?? t('casesList.hiddenName'),
    cause: t(`labels.cause.${cause}`),
    status: caseLook(t, status),
    openedAt: clock.full(openedAt),
    updatedAt: { ago: clock.ago(updatedAt), full: clock.full(updatedAt) },
  };
}
export type CaseLine = ReturnType<typeof lineOf>;
