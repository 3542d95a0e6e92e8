import { formWords } from '@/app/form-words';
import { isTraining } from '@/lib/env';
import { presentation } from '@/lib/i18n/messages/presentation';
import type { Translator } from '@/lib/i18n/translator';

type Outcome = keyof (typeof presentation)['id']['outcome'];
const outcomes = Object.keys(presentation.id.outcome) as Outcome[];

const outcomeWords = (t: Translator, name: string) =>
  Object.fromEntries(
    outcomes.map((outcome) => [
      outcome,
      {
        title: t(`presentation.outcome.${outcome}.title`),
        text: t(`presentation.outcome.${outcome}.text` as 'presentation.outcome.valid.text', { name }),
      },
    ]),
  ) as Record<Outcome, { title: string; text: string }>;

/** Everything that is said while a phone is checked, from the button to the outcome. */
export const presentationWords = (t: Translator, name: string) => ({
  open: t('presentation.open'),
  close: t('office.close'),
  ask: t('presentation.ask'),
  qr: t('presentation.qr'),
  preparing: t('presentation.preparing'),
  waiting: t('presentation.waiting'),
  left: t('presentation.left', { left: '{left}' }),
  lost: t('presentation.lost'),
  again: t('presentation.again'),
  model: t('presentation.model', { model: '{model}' }),
  outcome: outcomeWords(t, name),
  form: formWords(t),
  /** Only where there is a practice wallet: elsewhere a link must not leave this screen. */
  practice: isTraining()
    ? {
        open: t('presentation.practice'),
        copy: t('presentation.copy'),
        copied: t('presentation.copied'),
        notCopied: t('presentation.notCopied'),
      }
    : null,
});
export type PresentationWords = ReturnType<typeof presentationWords>;
