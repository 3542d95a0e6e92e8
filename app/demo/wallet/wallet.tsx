'use client';

import { useMemo } from 'react';
import type { Locale } from '@/lib/i18n/messages';
import { calling } from '@/lib/training-wallet/call';
import { EmptyWallet } from './empty-wallet';
import { OfferScreen } from './offer-screen';
import { Opened } from './opened';
import { RequestScreen } from './request-screen';
import { Screen } from './screen';
import { useWallet } from './use-wallet';
import type { WalletWords } from './wallet-words';

type WalletProps = {
  issuer: string;
  locale: Locale;
  words: WalletWords /** The link the wallet was opened with. */;
  opening: string | undefined;
};

const call = calling((...request) => fetch(...request));

/** Keys, credential and everything that is read stay in this browser. */
export function Wallet({ issuer, locale, words, opening }: WalletProps) {
  const { kept, link, trouble, follow, leave, forget } = useWallet(issuer, opening);
  const here = useMemo(() => ({ issuer, call }), [issuer]);
  if (!kept)
    return (
      <Screen>
        <p role="status">{words.opening}</p>
      </Screen>
    );
  if (link?.kind === 'offer')
    return (
      <OfferScreen
        key={link.offer}
        offer={link.offer}
        kept={kept}
        here={here}
        locale={locale}
        words={words}
        onLeave={leave}
      />
    );
  if (link?.kind === 'request')
    return (
      <RequestScreen
        key={link.request}
        link={link.request}
        held={kept.held}
        here={here}
        words={words}
        onLeave={leave}
      />
    );
  if (!kept.held) return <EmptyWallet words={words} trouble={trouble && words.trouble[trouble]} onLink={follow} />;
  return (
    <Opened
      key={kept.held.credential}
      held={kept.held}
      here={here}
      locale={locale}
      words={words}
      trouble={trouble && words.trouble[trouble]}
      onLink={follow}
      onForget={forget}
    />
  );
}
