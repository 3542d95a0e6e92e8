import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { chooseLanguage } from '@/app/preferences/actions';
import { PlainPage } from '@/components/shell/plain-page';
import { Button } from '@/components/ui/button';
import { offerState } from '@/lib/credentials/offer-state';
import { mayCall } from '@/lib/endpoints/limits';
import { isTraining } from '@/lib/env';
import { getTexts, locale } from '@/lib/i18n/request';
import { limits } from '@/lib/issuer/limits';
import { offerByReference, offerByValue } from '@/lib/issuer/offer';
import { ClaimState } from './claim-state';
import { DisownForm } from './disown-form';
import { TakeOffer } from './take-offer';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTexts();
  return { title: t('claim.title'), robots: { index: false, follow: false }, referrer: 'no-referrer' };
}

/** Where the link in a resident's message leads. It knows whether the offer still stands, and nobody's name. */
export default async function ClaimPage({ params }: PageProps<'/claim/[link]'>) {
  const t = await getTexts();
  const language = await locale();
  const { link } = await params;
  const mayLook = await mayCall(limits.claimPage, await headers());
  const offer = mayLook ? await offerState(link) : undefined;
  const state = mayLook ? (offer?.state ?? 'unknown') : 'busy';
  const other = language === 'id' ? 'en' : 'id';
  return (
    <PlainPage
      product="DUKCAPIL"
      aside={
        <form action={chooseLanguage}>
          <input type="hidden" name="locale" value={other} />
          <Button type="submit" variant="quiet" size="office" lang={other}>
            {t('claim.language')}
          </Button>
        </form>
      }
    >
      <div className="grid gap-6">
        <ClaimState t={t} locale={language} state={state} expiresAt={offer?.expiresAt} />
        {state === 'live' && (
          <TakeOffer t={t} byReference={offerByReference(link)} byValue={offerByValue(link)} training={isTraining()} />
        )}
        {(state === 'live' || state === 'expired' || state === 'locked') && (
          <DisownForm t={t} action={`/claim/${link}/disown`} />
        )}
      </div>
    </PlainPage>
  );
}
