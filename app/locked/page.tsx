import { IconLock } from '@tabler/icons-react';
import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { formWords } from '@/app/form-words';
import { chooseLanguage } from '@/app/preferences/actions';
import { PlainPage } from '@/components/shell/plain-page';
import { PracticeStripe } from '@/components/shell/practice-stripe';
import { LanguageSwitch } from '@/components/shell/preferences';
import { Button } from '@/components/ui/button';
import { isTraining } from '@/lib/env';
import type { Zone } from '@/lib/format/time';
import { getTexts, locale } from '@/lib/i18n/request';
import type { Translator } from '@/lib/i18n/translator';
import { lockedScreen } from '@/lib/officers/locked-screen';
import { currentSession, doorOf, type Session } from '@/lib/officers/session';
import { Clock } from './clock';
import { UnlockForm } from './unlock-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('session.lock.page') };
}

/** The lock: which office, which officer, what time it is. Of the resident who was served, a case number at most. */
export default async function LockedPage() {
  const session = await currentSession();
  if (session?.stage === 'open') redirect('/');
  if (session?.stage !== 'locked') redirect(doorOf(session) as Route);
  const t = await getTexts();
  const language = await locale();
  const { caseNumber, hasPasskey } = await lockedScreen(session);
  return (
    <>
      {isTraining() && <PracticeStripe texts={t} />}
      <PlainPage
        product={t('shell.product')}
        aside={<LanguageSwitch texts={t} value={language} action={chooseLanguage} />}
      >
        <Clock now={new Date().toISOString()} zone={session.time_zone as Zone} locale={language} />
        <p className="mb-5 text-center text-ink-2 text-balance">{officeLine(t, session)}</p>
        <section className="rounded-lg border border-line bg-surface">
          <div className="p-6 sm:px-8">
            <Who t={t} name={session.name} caseNumber={caseNumber} />
            <UnlockForm words={wordsOf(t)} form={formWords(t)} hasPasskey={hasPasskey} />
          </div>
          <Others t={t} />
        </section>
      </PlainPage>
    </>
  );
}

const officeLine = (t: Translator, { office_name: office, counter_number: number }: Session) =>
  number ? t('session.counter.at', { office, number: String(number) }) : office;

const wordsOf = (t: Translator) => ({
  pin: t('session.lock.pin'),
  pinHint: t('session.lock.pinHint'),
  submit: t('session.lock.submit'),
  sending: t('session.lock.sending'),
  passkey: t('session.lock.passkey'),
  passkeyFailed: t('session.lock.passkeyFailed'),
});

function Who({ t, name, caseNumber }: { t: Translator; name: string; caseNumber: string | undefined }) {
  return (
    <>
      <p className="flex items-center gap-2 text-office font-medium text-ink-2">
        <IconLock size={18} stroke={1.75} aria-hidden="true" className="shrink-0" />
        {t('session.lock.title')}
      </p>
      <h1 className="mt-1 text-title font-semibold wrap-anywhere">{name}</h1>
      <p className="mt-1 text-ink-2">{t('session.lock.lead')}</p>
      {caseNumber && (
        <p className="mt-3 text-office text-ink-2">
          {t('session.lock.caseNumber')}: <span className="font-semibold text-ink tabular">{caseNumber}</span>
        </p>
      )}
    </>
  );
}

/** Plain posts: they work before any script has arrived. */
function Others({ t }: { t: Translator }) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3 border-t border-line px-6 py-4 sm:px-8">
      <div className="min-w-0 flex-1 basis-52">
        <p className="font-semibold">{t('session.lock.notYou')}</p>
        <p className="text-office text-ink-2">{t('session.lock.handOverHint')}</p>
      </div>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        <form method="post" action="/hand-over">
          <Button type="submit">{t('session.lock.handOver')}</Button>
        </form>
        <form method="post" action="/sign-out">
          <Button type="submit" variant="link">
            {t('session.lock.signOut')}
          </Button>
        </form>
      </div>
    </div>
  );
}
