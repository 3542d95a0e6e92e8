import { formWords } from '@/app/form-words';
import { accessReport } from '@/lib/i18n/messages/access-report';
import type { Translator } from '@/lib/i18n/translator';

const plain = [
  'open',
  'lead',
  'period',
  'language',
  'make',
  'pdf',
  'csv',
  'downloaded',
  'failed',
  'again',
  'cancel',
] as const;
const periods = Object.keys(accessReport.id.periods) as (keyof typeof accessReport.id.periods)[];

/** Everything the dialog of the access report says. The newest report's number is filled in once there is one. */
export const accessReportWords = (t: Translator) => ({
  ...(Object.fromEntries(plain.map((name) => [name, t(`accessReport.${name}`)])) as Record<
    (typeof plain)[number],
    string
  >),
  ready: t.raw('accessReport.ready') as string,
  close: t('office.close'),
  form: formWords(t),
  periods: ['1-year', ...periods.filter((period) => period !== '1-year')].map((value) => ({
    value,
    label: t(`accessReport.periods.${value as (typeof periods)[number]}`),
  })),
  languages: (['id', 'en'] as const).map((value) => ({ value, label: t(`accessReport.languages.${value}`) })),
});
export type AccessReportWords = ReturnType<typeof accessReportWords>;
