import { revealWords } from '@/app/(office)/residents/[id]/reveal-words';
import type { Translator } from '@/lib/i18n/translator';

const papers = [
  'familyNumber',
  'birthCertificate',
  'marriageCertificate',
  'divorceCertificate',
  'stayPermitUntil',
] as const;

/** What is said around a resident's own record: names of its fields, words for its codes. */
export function recordWords(t: Translator) {
  const { fields, glosses } = revealWords(t);
  return {
    loading: t('wallet.record.loading'),
    refresh: t('wallet.record.refresh'),
    noted: t('wallet.record.noted'),
    fields,
    glosses,
    sex: { label: t('resident.summary.sex'), male: t('labels.sex.male'), female: t('labels.sex.female') },
    citizenship: {
      label: t('resident.summary.citizenship'),
      WNI: t('labels.citizenship.WNI'),
      WNA: t('labels.citizenship.WNA'),
    },
    family: {
      number: t('wallet.family.number'),
      address: t('wallet.family.address'),
      members: t('wallet.family.members'),
      self: t('wallet.family.self'),
    },
    documents: {
      lead: t('wallet.documents.lead'),
      none: t('wallet.documents.none'),
      names: Object.fromEntries(papers.map((paper) => [paper, t(`wallet.documents.${paper}`)])) as Record<
        string,
        string
      >,
    },
  };
}
export type RecordWords = ReturnType<typeof recordWords>;
