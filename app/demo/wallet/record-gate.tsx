'use client';

import { IconRefresh } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { OwnRecord } from '@/lib/residents/read-own';
import type { Reading } from './use-record';
import type { WalletWords } from './wallet-words';

type RecordGateProps = { reading: Reading; words: WalletWords; children: (record: OwnRecord) => ReactNode };

/** What the server knows, or why it is not to be had; and that looking is noted. */
export function RecordGate({ reading: { record, shown, isLoading, load }, words, children }: RecordGateProps) {
  const isNew = !record && !shown;
  useEffect(() => {
    if (isNew) void load();
  }, [isNew, load]);
  return (
    <>
      {isLoading && !record && <p role="status">{words.record.loading}</p>}
      {shown && (
        <Banner tone="danger" announce="alert">
          {words.trouble[shown.trouble]}
        </Banner>
      )}
      {record && children(record)}
      {!isNew && (
        <div className="grid gap-1">
          <Button icon={<IconRefresh size={20} stroke={2} aria-hidden="true" />} aria-busy={isLoading} onClick={load}>
            {shown ? words.retry : words.record.refresh}
          </Button>
          <p className="text-office text-ink-3">{words.record.noted}</p>
        </div>
      )}
    </>
  );
}
