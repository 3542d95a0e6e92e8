import { PlainPage } from '@/components/shell/plain-page';
import { getTexts } from '@/lib/i18n/request';
import { ssoName } from '@/lib/officers/sso-provider';
import { SsoLink } from './sso-link';

export default async function InvitationPage({ params }: PageProps<'/invitation/[link]'>) {
  const t = await getTexts();
  const { link } = await params;
  return (
    <PlainPage product={t('shell.product')}>
      <SsoLink t={t} name={ssoName()} link={link} />
    </PlainPage>
  );
}
