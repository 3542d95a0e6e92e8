import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { formWords } from '@/app/form-words';
import { chooseLanguage } from '@/app/preferences/actions';
import { PlainPage } from '@/components/shell/plain-page';
import { PracticeStripe } from '@/components/shell/practice-stripe';
import { LanguageSwitch } from '@/components/shell/preferences';
import { ButtonLink } from '@/components/ui/button-link';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmptyState } from '@/components/ui/empty-state';
import { mayCall } from '@/lib/endpoints/limits';
import { isTraining } from '@/lib/env';
import { getTexts, locale } from '@/lib/i18n/request';
import type { Translator } from '@/lib/i18n/translator';
import { type Invitation, openInvitation } from '@/lib/officers/invitations';
import { currentSession } from '@/lib/officers/session';
import { signInLimits } from '@/lib/officers/sign-in-limits';
import { ssoName } from '@/lib/officers/sso-provider';
import { AcceptForm } from './accept-form';
import { SsoLink } from './sso-link';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTexts();
  return { title: t('invitation.title'), robots: { index: false, follow: false }, referrer: 'no-referrer' };
}

/** Where the link of an invitation leads. One that does not count any more is told apart by nobody. */
export default async function InvitationPage({ params }: PageProps<'/invitation/[link]'>) {
  const t = await getTexts();
  const { link } = await params;
  const mayLook = await mayCall(signInLimits.invitation, await headers());
  const behind = mayLook ? await openInvitation(link) : undefined;
  if (!behind && (await currentSession())?.stage === 'setup') redirect('/sign-in/setup'); // just accepted
  return (
    <>
      {isTraining() && <PracticeStripe texts={t} />}
      <PlainPage
        product={t('shell.product')}
        aside={<LanguageSwitch texts={t} value={await locale()} action={chooseLanguage} />}
      >
        <section className="rounded-lg border border-line bg-surface p-6 sm:p-8">
          {behind ? <Behind t={t} link={link} invitation={behind} /> : <Gone t={t} why={mayLook ? 'gone' : 'busy'} />}
        </section>
      </PlainPage>
    </>
  );
}

const Gone = ({ t, why }: { t: Translator; why: 'gone' | 'busy' }) => (
  <EmptyState
    as="h1"
    title={t('invitation.gone')}
    actions={<ButtonLink href="/sign-in">{t('invitation.signIn')}</ButtonLink>}
  >
    {t(`refusals.invitation.${why}`)}
  </EmptyState>
);

type BehindProps = { t: Translator; link: string; invitation: Invitation };

function Behind({ t, link, invitation: { kind, name, office_name: office, role, username, inviter } }: BehindProps) {
  const isReset = kind === 'reset';
  const facts = [
    ...(inviter ? [{ term: t('invitation.inviter'), value: inviter }] : []),
    { term: t('invitation.office'), value: office },
    { term: t('invitation.role'), value: t(`labels.role.${role}`) },
    { term: t('invitation.username'), value: username },
  ];
  return (
    <>
      <h1 className="text-title font-semibold wrap-anywhere">
        {t(isReset ? 'invitation.reset' : 'invitation.hello', { name })}
      </h1>
      <p className="mt-2 mb-5 text-ink-2">{t(isReset ? 'invitation.resetLead' : 'invitation.join')}</p>
      <DefinitionList items={facts} columns={1} />
      <div className="mt-6 border-t border-line pt-6">
        <AcceptForm
          link={link}
          username={username}
          form={formWords(t)}
          words={{
            password: t('invitation.password'),
            passwordHint: t('invitation.passwordHint'),
            submit: t(isReset ? 'invitation.resetSubmit' : 'invitation.submit'),
            show: t('signIn.show'),
            hide: t('signIn.hide'),
            capsLock: t('signIn.capsLock'),
          }}
        />
        <SsoLink t={t} name={ssoName()} link={link} />
        <p className="mt-5 text-office text-ink-2">{t('invitation.next')}</p>
      </div>
    </>
  );
}
