'use client';

import { IconWallet } from '@tabler/icons-react';
import { LinkDesk } from './link-desk';
import { Screen } from './screen';
import type { WalletWords } from './wallet-words';

type EmptyWalletProps = { words: WalletWords; trouble: string | undefined; onLink: (text: string) => void };

export const EmptyWallet = ({ words, trouble, onLink }: EmptyWalletProps) => (
  <Screen title={words.empty.title}>
    <p className="flex gap-3 text-ink-2">
      <IconWallet size={40} stroke={1.5} aria-hidden="true" className="shrink-0 text-practice" />
      {words.empty.lead}
    </p>
    <LinkDesk words={words} trouble={trouble} onLink={onLink} />
  </Screen>
);
