import type { Clock } from '@/app/(office)/cases/clock';
import type { StatusLook } from '@/app/(office)/status-chips';
import type { Translator } from '@/lib/i18n/translator';
import type { OfficerRow } from '@/lib/officers/list';

const tones = { active: 'success', invited: 'info', locked: 'warning', deactivated: 'neutral' } as const;

export const officerLook = (t: Translator, status: OfficerRow['status']): StatusLook => ({
  tone: tones[status],
  word: t(`officers.status.${status}`),
});

/** An officer as the table shows it: everything in words already. */
export function lineOf(t: Translator, clock: Clock, row: OfficerRow) {
  const { id, name, username, role, office, area, factor, lastSignIn, status } = row;
  return {
    ...{ id, name, username, office, area },
    role: t(`labels.role.${role}`),
    factor: { tone: factor ? 'success' : 'warning', word: t(`officers.factor.${factor ? 'yes' : 'no'}`) } as StatusLook,
    lastSignIn: lastSignIn
      ? { ago: clock.ago(lastSignIn), full: clock.full(lastSignIn) }
      : { ago: t('officers.never'), full: '' },
    status: officerLook(t, status),
  };
}
export type OfficerLine = ReturnType<typeof lineOf>;
