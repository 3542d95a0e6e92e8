'use client';

import { filled } from '@/app/(office)/filled';
import { zoneHere } from '@/app/verifikasi/times';
import { Banner } from '@/components/ui/banner';
import { Chip } from '@/components/ui/chip';
import { showTimeToSeconds } from '@/lib/format/time';
import type { Locale } from '@/lib/i18n/messages';
import type { StatusShown } from './use-status';
import type { WalletWords } from './wallet-words';

const tones = {
  checking: 'neutral',
  valid: 'success',
  suspended: 'warning',
  revoked: 'danger',
  expired: 'warning',
  unknown: 'neutral',
} as const;

type StatusLineProps = { status: StatusShown; locale: Locale; words: WalletWords['status'] };

/** Where it stands and when that was read; a wallet that cannot ask does not claim anything. */
export function StatusLine({ status: { state, at }, locale, words }: StatusLineProps) {
  return (
    <>
      <div className="flex min-h-7 flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span role="status">
          <Chip tone={tones[state]}>{words[state]}</Chip>
        </span>
        {at && (
          <span className="text-office text-ink-3 tabular">
            {filled(words.at, showTimeToSeconds(at, zoneHere(), locale))}
          </span>
        )}
      </div>
      {state === 'revoked' && (
        <Banner tone="danger" title={words.revokedTitle}>
          {words.revokedText}
        </Banner>
      )}
      {state === 'suspended' && <Banner tone="warning">{words.suspendedText}</Banner>}
      {state === 'expired' && <Banner tone="warning">{words.expiredText}</Banner>}
      {state === 'unknown' && <p className="text-office text-ink-2">{words.unknownText}</p>}
    </>
  );
}
