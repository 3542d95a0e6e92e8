import type { Metadata } from 'next';
import { chooseLanguage } from '@/app/preferences/actions';
import { PlainPage } from '@/components/shell/plain-page';
import { PracticeStripe } from '@/components/shell/practice-stripe';
import { LanguageSwitch } from '@/components/shell/preferences';
import { Banner } from '@/components/ui/banner';
import { isTraining } from '@/lib/env';
import { getTexts, locale } from '@/lib/i18n/request';
import { issuer } from '@/lib/issuer/metadata';
import { VerifierDesk } from './verifier-desk';
import { verifyWords } from './verify-words';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTexts();
  return { title: t('verify.title'), referrer: 'no-referrer' };
}

/** For whoever is shown a digital KTP-el: needs no account, takes nothing from the address, and is told nothing. */
export default async function VerifyPage() {
  const t = await getTexts();
  const language = await locale();
  return (
    <>
      {isTraining() && <PracticeStripe texts={t} />}
      <PlainPage product="DUKCAPIL" aside={<LanguageSwitch texts={t} value={language} action={chooseLanguage} />}>
        <noscript>
          <Banner tone="warning">{t('verify.noScript')}</Banner>
        </noscript>
        <VerifierDesk issuer={issuer()} locale={language} words={verifyWords(t)} />
      </PlainPage>
    </>
  );
}
