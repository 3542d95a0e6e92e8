import { formWords } from '@/app/form-words';
import type { Translator } from '@/lib/i18n/translator';

const suspendReasons = ['lost', 'stolen', 'suspected-fraud', 'broken', 'changed', 'deceased'] as const;
const deceasedFirst = ['deceased', 'lost', 'stolen', 'suspected-fraud'] as const;
const resumeReasons = ['found-again', 'reported-in-error'] as const;

const dialogWords = (t: Translator, dialog: 'suspendDialog' | 'resumeDialog', model: string, open: string) => ({
  open,
  title: t(`device.${dialog}.title`),
  lead: t(`device.${dialog}.lead`, { model }),
  reason: t(`device.${dialog}.reason`),
  submit: t(`device.${dialog}.submit`),
});

/** Everything the two dialogs of a credential say. */
export const credentialWords = (t: Translator, model: string, isDeceased: boolean) => {
  const options = (reasons: readonly (typeof suspendReasons | typeof resumeReasons)[number][]) =>
    reasons.map((value) => ({ value, label: t(`reasons.${value}`) }));
  return {
    close: t('office.close'),
    cancel: t('office.cancel'),
    form: formWords(t),
    suspend: {
      ...dialogWords(t, 'suspendDialog', model, t('resident.suspend')),
      options: options(isDeceased ? deceasedFirst : suspendReasons),
    },
    resume: { ...dialogWords(t, 'resumeDialog', model, t('resident.resume')), options: options(resumeReasons) },
  };
};
export type CredentialWords = ReturnType<typeof credentialWords>;
