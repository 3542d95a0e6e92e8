import { NumberDigits } from '@/components/ui/number-digits';
import { QrCode } from '@/components/ui/qr-code';

type TotpSecretProps = { uri: string; secret: string; words: Record<'totpScan' | 'totpQr' | 'totpSecret', string> };

/** The secret for the app's camera, and in fours for who cannot scan. */
export const TotpSecret = ({ uri, secret, words }: TotpSecretProps) => (
  <div className="my-4 grid items-start gap-5 sm:grid-cols-[auto_minmax(0,1fr)]">
    <QrCode text={uri} label={words.totpQr} size={176} />
    <div className="grid gap-3">
      <p>{words.totpScan}</p>
      <div>
        <p className="text-office text-ink-2">{words.totpSecret}</p>
        <p className="mt-1 font-mono wrap-anywhere whitespace-normal [&>span]:whitespace-normal">
          <NumberDigits value={secret} />
        </p>
      </div>
    </div>
  </div>
);
