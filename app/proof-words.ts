import type { PracticeWords } from '@/app/practice-code';
import type { ProofWords } from '@/app/proof-form';
import type { Rule } from '@/lib/act-rules';
import { type ActName, acts } from '@/lib/acts';
import type { Translator } from '@/lib/i18n/translator';

export const practiceWords = (t: Translator): PracticeWords => ({
  title: t('proof.practice.title'),
  text: t('proof.practice.text'),
  use: t('proof.practice.use'),
  wait: t('proof.practice.wait', { seconds: '{seconds}' }),
});

const proofActs = (Object.keys(acts) as ActName[]).filter((name) => (acts[name] as Rule).proof);

/** What the proof dialog says. Once for all pages of an office: see ProofDesk. */
export const proofWords = (t: Translator): ProofWords => ({
  title: t('proof.title'),
  close: t('proof.cancel'),
  cancel: t('proof.cancel'),
  lead: t('proof.lead'),
  code: t('proof.code'),
  codeHint: t('proof.codeHint'),
  submit: t('proof.submit'),
  sending: t('proof.sending'),
  unanswered: t('form.unanswered'),
  passkey: t('proof.passkey'),
  passkeyAsking: t('proof.passkeyAsking'),
  passkeyFailed: t('proof.passkeyFailed'),
  none: t('proof.none'),
  practice: practiceWords(t),
  acts: Object.fromEntries(proofActs.map((name) => [name, t(`acts.${name}` as `acts.case.decide`)])),
});
