import type { Screen } from '../screen';
import type { AboutResident } from './about-resident';

const DAY = 24 * 3_600_000;
export const accessReasons = ['present', 'written-request', 'complaint', 'other'] as const;

/** `22-11-2026`, the day it is on the office's wall. */
const dayAt = (at: number, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' })
    .format(at)
    .replaceAll('/', '-');

/** Everything the form says, in the officer's language: client code has no texts of its own. */
export function reportFormProps({ t, words, form, clock }: Screen, { id, inArea, credential }: AboutResident) {
  const now = Date.parse(clock.now);
  return {
    residentId: id,
    words: words.case.report,
    optional: words.case.optional,
    form,
    causes: Object.entries(words.labels.cause).map(([value, label]) => ({ value, label })),
    reasons: inArea ? [] : accessReasons.map((value) => ({ value, label: t(`reasons.${value}`) })),
    days: { today: dayAt(now, clock.zone), yesterday: dayAt(now - DAY, clock.zone) },
    submit: t(credential === 'active' || !inArea ? 'case.report.submit' : 'case.report.submitNothing'),
  };
}
export type ReportFormProps = ReturnType<typeof reportFormProps>;
