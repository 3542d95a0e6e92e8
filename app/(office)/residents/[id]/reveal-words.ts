import { formWords } from '@/app/form-words';
import { record } from '@/lib/i18n/messages/record';
import type { Translator } from '@/lib/i18n/translator';

const reasons = ['identity', 'resident-asks', 'complaint', 'other'] as const;
const fieldNames = Object.keys(record.id.field) as (keyof (typeof record)['id']['field'])[];
const coded = ['bloodType', 'religion', 'maritalStatus', 'familyRelation', 'education'] as const;

/** The words for the codes a field may hold: `islam` is "Islam", `A+` has no word and needs none. */
const glossesOf = (t: Translator) =>
  Object.fromEntries(
    coded.map((field) => [
      field,
      Object.fromEntries(
        Object.keys(record.id[field]).map((code) => [code, t(`record.${field}.${code}` as 'record.religion.islam')]),
      ),
    ]),
  );

/** Everything that is said around a hidden part of a record, and the words for what comes out of it. */
export const revealWords = (t: Translator) => ({
  hidden: t('resident.summary.hidden'),
  show: t('reveal.show'),
  hide: t('reveal.hide'),
  showGroup: t('reveal.showGroup', { group: '{group}' }),
  hideGroup: t('reveal.hideGroup', { group: '{group}' }),
  title: t('reveal.title', { group: '{group}' }),
  lead: t('reveal.lead'),
  reason: t('reveal.reason'),
  submit: t('reveal.submit'),
  empty: t('reveal.empty'),
  close: t('office.close'),
  cancel: t('office.cancel'),
  form: formWords(t),
  options: reasons.map((value) => ({ value, label: t(`reasons.${value}`) })),
  fields: Object.fromEntries(fieldNames.map((name) => [name, t(`record.field.${name}`)])) as Record<string, string>,
  glosses: glossesOf(t) as Record<string, Record<string, string>>,
});
export type RevealWords = ReturnType<typeof revealWords>;
