import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { chooseLanguage } from '@/app/preferences/actions';
import { practiceWords } from '@/app/proof-words';
import { PlainPage } from '@/components/shell/plain-page';
import { PracticeStripe } from '@/components/shell/practice-stripe';
import { LanguageSwitch } from '@/components/shell/preferences';
import { TextLink } from '@/components/ui/link';
import { isTraining } from '@/lib/env';
import { getTexts, locale } from '@/lib/i18n/request';
import type { Translator } from '@/lib/i18n/translator';
import { secondStepWays } from '@/lib/officers/second-step';
import { currentSession, doorOf } from '@/lib/officers/session';
import { SecondStepForm } from './second-step-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('secondStep.title') };
}

/** Name and password were right: now the second factor. Once it was shown the form itself leaves for the start page. */
export default async function SecondStepPage() {
  const session = await currentSession();
  const isWaiting = session?.stage === 'factor';
  if (!session || (!isWaiting && session.stage !== 'open')) redirect(doorOf(session) as Route);
  const t = await getTexts();
  const ways = isWaiting ? await secondStepWays(session) : undefined;
  return (
    <>
      {isTraining() && <PracticeStripe texts={t} />}
      <PlainPage
        product={t('shell.product')}
        aside={<LanguageSwitch texts={t} value={await locale()} action={chooseLanguage} />}
      >
        <section className="rounded-lg border border-line bg-surface p-6 sm:p-8">
          <h1 className="text-title font-semibold">{t('secondStep.title')}</h1>
          <p className="mt-2 mb-6 text-ink-2 wrap-anywhere">{t('secondStep.lead', { name: session.name })}</p>
          <SecondStepForm ways={ways} words={wordsOf(t)} />
          <p className="mt-6 text-office">
            <TextLink href="/sign-in">{t('secondStep.startOver')}</TextLink>
          </p>
        </section>
      </PlainPage>
    </>
  );
}

const wordsOf = (t: Translator) => ({
  code: t('proof.code'),
  codeHint: t('proof.codeHint'),
  submit: t('secondStep.submit'),
  sending: t('proof.sending'),
  unanswered: t('form.unanswered'),
  passkey: t('proof.passkey'),
  passkeyAsking: t('proof.passkeyAsking'),
  passkeyFailed: t('proof.passkeyFailed'),
  useRecovery: t('secondStep.useRecovery'),
  useCode: t('secondStep.useCode'),
  recovery: t('secondStep.recovery'),
  recoveryHint: t('secondStep.recoveryHint'),
  leftTitle: t('secondStep.leftTitle'),
  left: t('secondStep.left', { left: '{left}' }),
  none: t('secondStep.none'),
  onward: t('secondStep.onward'),
  practice: practiceWords(t),
});
