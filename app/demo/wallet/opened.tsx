'use client';

import { useState } from 'react';
import { Banner } from '@/components/ui/banner';
import type { Locale } from '@/lib/i18n/messages';
import { BiodataTab } from './biodata-tab';
import { CardTab } from './card-tab';
import { DocumentsTab } from './documents-tab';
import { FamilyTab } from './family-tab';
import { HistoryTab } from './history-tab';
import { LinkDesk } from './link-desk';
import { RecordGate } from './record-gate';
import { Screen } from './screen';
import { TabBar } from './tab-bar';
import type { Tab } from './tabs';
import type { Here } from './use-offer';
import { useRecord } from './use-record';
import { useStatus } from './use-status';
import type { Opened as Held } from './use-wallet';
import type { WalletWords } from './wallet-words';

type OpenedProps = {
  held: Held;
  here: Here;
  locale: Locale;
  words: WalletWords;
  trouble: string | undefined;
  onLink: (text: string) => void;
  onForget: () => void;
};

/** The wallet with a digital KTP-el in it. */
export function Opened({ held, here, locale, words, trouble, onLink, onForget }: OpenedProps) {
  const [tab, setTab] = useState<Tab>('card');
  const status = useStatus(held.card, here.issuer);
  const reading = useRecord(held, here);
  const turnTo = (next: Tab) => {
    setTab(next);
    window.scrollTo({ top: 0 });
  };
  const isBlocked = status.state === 'suspended' || status.state === 'revoked';
  return (
    <>
      <Screen key={tab} title={words.tabs.each[tab].long}>
        {tab === 'card' && (
          <CardTab card={held.card} status={status} locale={locale} words={words} onForget={onForget} />
        )}
        {tab === 'show' && (
          <>
            <p className="text-ink-2">{words.show.lead}</p>
            <LinkDesk words={words} trouble={trouble} onLink={onLink} />
          </>
        )}
        {tab !== 'card' && tab !== 'show' && isBlocked && <Banner tone="warning">{words.trouble.blocked}</Banner>}
        {tab !== 'card' && tab !== 'show' && !isBlocked && (
          <RecordGate reading={reading} words={words}>
            {(record) => (
              <>
                {tab === 'family' && <FamilyTab family={record.family} words={words.record} />}
                {tab === 'documents' && <DocumentsTab documents={record.documents} words={words.record} />}
                {tab === 'biodata' && (
                  <BiodataTab biodata={record.biodata} name={words.claims.nama ?? ''} words={words.record} />
                )}
                {tab === 'history' && <HistoryTab activity={record.activity} locale={locale} words={words.history} />}
              </>
            )}
          </RecordGate>
        )}
      </Screen>
      <TabBar current={tab} words={words.tabs} onTab={turnTo} />
    </>
  );
}
