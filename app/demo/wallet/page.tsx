import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { chooseLanguage } from '@/app/preferences/actions';
import { PracticeStripe } from '@/components/shell/practice-stripe';
import { LanguageSwitch } from '@/components/shell/preferences';
import { Banner } from '@/components/ui/banner';
import { isTraining } from '@/lib/env';
import { getTexts, locale } from '@/lib/i18n/request';
import { issuer } from '@/lib/issuer/metadata';
import { offerAt } from '@/lib/training-wallet/links';
import { Wallet } from './wallet';
import { WalletFrame } from './wallet-frame';
import { walletWords } from './wallet-words';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTexts();
  return { title: t('wallet.title'), robots: { index: false, follow: false }, referrer: 'no-referrer' };
}

/** A resident's phone in the training: the whole wallet is in the browser. Outside of training there is no such page. */
export default async function WalletPage({ searchParams }: PageProps<'/demo/wallet'>) {
  if (!isTraining()) notFound();
  const t = await getTexts();
  const language = await locale();
  const { credential_offer_uri: offer, presentation } = await searchParams;
  const opening = typeof offer === 'string' ? offerAt(offer) : presentation;
  return (
    <div className="flex min-h-dvh flex-col">
      <PracticeStripe texts={t} />
      <WalletFrame
        title={t('wallet.title')}
        notice={t('wallet.notice')}
        aside={<LanguageSwitch texts={t} value={language} action={chooseLanguage} />}
      >
        <noscript>
          <Banner tone="warning">{t('wallet.noScript')}</Banner>
        </noscript>
        <Wallet
          issuer={issuer()}
          locale={language}
          words={walletWords(t, language)}
          opening={typeof opening === 'string' ? opening : undefined}
        />
      </WalletFrame>
    </div>
  );
}
