import type { Metadata } from 'next';
import { chooseLanguage } from '@/app/preferences/actions';
import { PlainPage } from '@/components/shell/plain-page';
import { Button } from '@/components/ui/button';
import { offerState } from '@/lib/credentials/offer-state';
import { getTexts, locale } from '@/lib/i18n/request';
import { ClaimState } from './claim-state';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTexts();
  return { title: t('claim.title'), robots: { index: false, follow: false }, referrer: 'no-referrer' };
}

/** Where the link in a resident's message leads. It knows whether the offer still stands, and nobody's name. */
export default async function ClaimPage({ params }: PageProps<'/claim/[code]'>) {
  const t = await getTexts();
  const language = await locale();
  const { code } = await params;
  return (
    <PlainPage
      product="DUKCAPIL"
      aside={
        <form action={chooseLanguage}>
          <input type="hidden" name="locale" value={language === 'id' ? 'en' : 'id'} />
          <Button type="submit" variant="quiet" size="office" lang={language === 'id' ? 'en' : 'id'}>
            {t('claim.language')}
          </Button>
        </form>
      }
    >
      <ClaimState t={t} locale={language} offer={await offerState(code)} />
    </PlainPage>
  );
}
