import { IconGavel } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { formWords } from '@/app/form-words';
import { chooseLanguage } from '@/app/preferences/actions';
import { PlainPage } from '@/components/shell/plain-page';
import { PracticeStripe } from '@/components/shell/practice-stripe';
import { LanguageSwitch } from '@/components/shell/preferences';
import { Banner } from '@/components/ui/banner';
import { isTraining } from '@/lib/env';
import { getTexts, locale } from '@/lib/i18n/request';
import type { Translator } from '@/lib/i18n/translator';
import { currentOfficer, currentSession } from '@/lib/officers/session';
import { ssoName } from '@/lib/officers/sso-provider';
import { SignInForm } from './sign-in-form';
import { ssoAnswer } from './sso-answer';
import { SsoButton } from './sso-button';
import { WhyHere } from './why-here';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('signIn.title') };
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  if (await currentOfficer()) redirect('/');
  if ((await currentSession())?.stage === 'locked') redirect('/locked');
  const t = await getTexts();
  const params = await searchParams;
  const answered = ssoAnswer(params.sso);
  return (
    <>
      {isTraining() && <PracticeStripe texts={t} />}
      <PlainPage
        product={t('shell.product')}
        width="wide"
        aside={<LanguageSwitch texts={t} value={await locale()} action={chooseLanguage} />}
      >
        <div className="grid items-center gap-x-16 gap-y-10 md:grid-cols-2">
          <Notice t={t} />
          <section className="order-first w-full max-w-md rounded-lg border border-line bg-surface p-6 sm:p-8 md:order-last md:justify-self-end">
            <h1 className="mb-5 text-title font-semibold">{t('signIn.title')}</h1>
            <WhyHere t={t} params={params} />
            {answered && (
              <div className="mb-5">
                <Banner tone="danger" announce="alert">
                  {t(`refusals.${answered}`)}
                </Banner>
              </div>
            )}
            <SsoButton t={t} name={ssoName()} />
            <SignInForm words={{ ...wordsOf(t), form: { ...formWords(t), sending: t('signIn.sending') } }} />
            <p className="mt-5 text-office text-ink-2">{t('signIn.forgotten')}</p>
          </section>
        </div>
      </PlainPage>
    </>
  );
}

const wordsOf = (t: Translator) => ({
  username: t('signIn.username'),
  usernameHint: t('signIn.usernameHint'),
  password: t('signIn.password'),
  show: t('signIn.show'),
  hide: t('signIn.hide'),
  capsLock: t('signIn.capsLock'),
  submit: t('signIn.submit'),
  or: t('secondStep.or'),
  passkeySignIn: t('secondStep.passkeySignIn'),
  passkeyAsking: t('proof.passkeyAsking'),
  passkeyFailed: t('signIn.passkeyFailed'),
});

const articles = ['access', 'spread'] as const;

/** Whose system this is and what the law says, short enough to be read. */
function Notice({ t }: { t: Translator }) {
  return (
    <div className="max-w-prose">
      <p className="text-section text-balance">{t('signIn.lead')}</p>
      <h2 className="mt-8 font-semibold">{t('signIn.noticeTitle')}</h2>
      <p className="mt-1 text-ink-2">{t('signIn.notice')}</p>
      <div className="mt-6 border-l-4 border-line pl-4">
        <h2 className="flex items-center gap-2 font-semibold">
          <IconGavel size={20} stroke={1.75} aria-hidden="true" className="shrink-0 text-ink-2" />
          {t('signIn.lawTitle')}
        </h2>
        <dl className="mt-2 grid gap-2 text-office">
          {articles.map((article) => (
            <div key={article}>
              <dt className="inline font-semibold">{t(`signIn.articles.${article}.name`)}. </dt>
              <dd className="inline text-ink-2">{t(`signIn.articles.${article}.text`)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <p className="mt-6 text-office text-ink-2">{t('signIn.free')}</p>
    </div>
  );
}
