'use client';

import { QrCode } from '@/components/ui/qr-code';
import type { Locale } from '@/lib/i18n/messages';
import type { Card } from '@/lib/training-wallet/card';
import { ForgetButton } from './forget-button';
import { KtpCard } from './ktp-card';
import { StatusLine } from './status-line';
import type { StatusShown } from './use-status';
import type { WalletWords } from './wallet-words';

type CardTabProps = { card: Card; status: StatusShown; locale: Locale; words: WalletWords; onForget: () => void };

const refused = new Set(['suspended', 'revoked', 'expired']);

export function CardTab({ card, status, locale, words, onForget }: CardTabProps) {
  const isRefused = refused.has(status.state);
  return (
    <>
      <StatusLine status={status} locale={locale} words={words.status} />
      <KtpCard face={card.face} isGone={status.state === 'revoked' || status.state === 'expired'} words={words} />
      <section aria-labelledby="qr-title" className="grid justify-items-center gap-2">
        <h2 id="qr-title" className="justify-self-start text-section font-semibold">
          {words.card.qr}
        </h2>
        <p className="justify-self-start text-ink-2">{isRefused ? words.card.qrRefused : words.card.qrHint}</p>
        {/* White of its own: a scanner reads dark on light, also where the rest is dark. */}
        <div className="w-full max-w-90 overflow-hidden rounded-md" style={{ background: '#fff' }}>
          <QrCode text={card.face.kode_qr} label={words.card.qrLabel} size={360} recovery="L" />
        </div>
      </section>
      <ForgetButton words={words.forget} cancel={words.cancel} close={words.close} onForget={onForget} />
    </>
  );
}
