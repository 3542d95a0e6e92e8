import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { chooseLanguage } from '@/app/preferences/actions';
import { PlainPage } from '@/components/shell/plain-page';
import { PracticeStripe } from '@/components/shell/practice-stripe';
import { LanguageSwitch } from '@/components/shell/preferences';
import { Steps } from '@/components/ui/steps';
import { isTraining } from '@/lib/env';
import { messages } from '@/lib/i18n/messages';
import { getTexts, locale } from '@/lib/i18n/request';
import type { Translator } from '@/lib/i18n/translator';
import { ownAccount } from '@/lib/officers/own-account';
import { currentNewcomer, currentSession, doorOf } from '@/lib/officers/session';
import { type SetupStep, setupSteps } from './setup-steps';
import { StepOf } from './step-of';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('setup.title') };
}

/** What an account still lacks, one thing to a screen; and once a year the statement alone. */
export default async function SetupPage({ searchParams }: PageProps<'/sign-in/setup'>) {
  const [session, newcomer] = [await currentSession(), await currentNewcomer()];
  if (session?.stage === 'open') redirect('/');
  if (!session || !newcomer) redirect(doorOf(session) as Route);
  const t = await getTexts();
  const account = await ownAccount(newcomer);
  const hasNoNik = (await searchParams).nik === 'none';
  const steps = setupSteps({
    ...account,
    hasFactor: session.has_factor,
    hasStatement: session.has_statement,
    hasNoNik,
  });
  const current = steps.find(({ isDone }) => !isDone)?.name ?? 'statement';
  return (
    <>
      {isTraining() && <PracticeStripe texts={t} />}
      <PlainPage
        product={t('shell.product')}
        width="wide"
        aside={<LanguageSwitch texts={t} value={await locale()} action={chooseLanguage} />}
      >
        <div className="grid gap-x-10 gap-y-6 self-start lg:grid-cols-[12.5rem_minmax(0,40rem)] lg:justify-center">
          {steps.length > 1 && <Rail t={t} words={messages[await locale()].setup.stepState} {...{ steps, current }} />}
          <section className="min-w-0 rounded-lg border border-line bg-surface p-6 sm:p-8 lg:col-start-2">
            <StepOf step={current} officer={newcomer} isYearly={account.joinedAt !== undefined} />
          </section>
        </div>
      </PlainPage>
    </>
  );
}

type Words = Record<'done' | 'current' | 'todo', string>;
type RailProps = { t: Translator; words: Words; steps: readonly SetupStep[]; current: SetupStep['name'] };

function Rail({ t, words, steps, current }: RailProps) {
  const now = steps.findIndex(({ name }) => name === current);
  const place = { step: String(now + 1), steps: String(steps.length), name: t(`setup.step.${current}`) };
  return (
    <Steps
      label={t('setup.stepsLabel')}
      summary={t('setup.stepOf', place)}
      words={words}
      items={steps.map(({ name, isDone }) => ({
        label: t(`setup.step.${name}`),
        state: name === current ? 'current' : isDone ? 'done' : 'todo',
      }))}
    />
  );
}
