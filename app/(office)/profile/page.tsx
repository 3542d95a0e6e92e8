import type { Metadata } from 'next';
import { screenOf } from '@/app/(office)/cases/screen';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { getTexts } from '@/lib/i18n/request';
import { ownAccount } from '@/lib/officers/own-account';
import { Authenticator } from './authenticator';
import { ChangePassword } from './change-password';
import { ChangePin } from './change-pin';
import { Codes } from './codes';
import { Passkeys } from './passkeys';
import { Sessions } from './sessions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('profile.title') };
}

/** The own account: how one signs in. Everything that changes here asks for fresh proof. */
export default async function ProfilePage() {
  const screen = await screenOf();
  const { officer, t, clock } = screen;
  const account = await ownAccount(officer);
  const { statementSignedAt: signed } = account;
  const parts = { screen, account };
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader title={t('profile.title')} lead={t('profile.lead')} />
      <div className="grid gap-6">
        <Passkeys {...parts} />
        <div className="grid items-stretch gap-6 md:grid-cols-2">
          <Authenticator {...parts} />
          <Codes {...parts} />
          <ChangePin screen={screen} />
          <ChangePassword {...parts} />
        </div>
        <Sessions officer={officer} />
        <Card title={t('profile.statement')}>
          <p className="text-ink-2">
            {signed ? t('profile.statementOn', { date: clock.full(signed.toISOString()) }) : t('profile.statementNone')}
          </p>
        </Card>
      </div>
    </div>
  );
}
