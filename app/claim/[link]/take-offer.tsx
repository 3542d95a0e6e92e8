import { Banner } from '@/components/ui/banner';
import { buttonLook } from '@/components/ui/button-look';
import { QrCode } from '@/components/ui/qr-code';
import type { Translator } from '@/lib/i18n/translator';

type TakeOfferProps = { t: Translator; byReference: string; byValue: string; training: boolean };

const steps = ['app', 'pin', 'stay'] as const;

/** Into the wallet: on this phone by a press, on another by scanning; with the PIN that came another way. */
export function TakeOffer({ t, byReference, byValue, training }: TakeOfferProps) {
  return (
    <>
      <section aria-labelledby="claim-steps">
        <h2 id="claim-steps" className="text-section font-semibold">
          {t('claim.steps.title')}
        </h2>
        <ol className="mt-3 grid list-decimal gap-2 pl-6">
          {steps.map((step) => (
            <li key={step}>{t(`claim.steps.${step}`)}</li>
          ))}
        </ol>
      </section>
      <div className="grid gap-3">
        <a href={byReference} className={buttonLook({ variant: 'primary', size: 'counter' }, undefined)}>
          {t('claim.open')}
        </a>
        {training && <TrainingWallet t={t} offer={byReference} />}
      </div>
      <Banner tone="info" title={t('claim.safe.title')}>
        {t('claim.safe.text')}
      </Banner>
      <AnotherDevice t={t} byReference={byReference} byValue={byValue} />
    </>
  );
}

/** In practice there is no app to open: the web wallet stands in for it. */
function TrainingWallet({ t, offer }: { t: Translator; offer: string }) {
  const reference = new URL(offer).searchParams.get('credential_offer_uri') ?? '';
  return (
    <a
      href={`/demo/wallet?credential_offer_uri=${encodeURIComponent(reference)}`}
      className={buttonLook({ variant: 'secondary', size: 'counter' }, undefined)}
    >
      {t('claim.openTraining')}
    </a>
  );
}

function AnotherDevice({ t, byReference, byValue }: Omit<TakeOfferProps, 'training'>) {
  return (
    <details className="rounded-md border border-line bg-surface">
      <summary className="rounded-md px-card py-4 font-semibold">{t('claim.another.title')}</summary>
      <div className="grid justify-items-center gap-4 px-card pb-card">
        <p className="w-full">{t('claim.another.text')}</p>
        <QrCode text={byReference} label={t('claim.another.qr')} />
        <p className="w-full text-office">
          <a href={byValue} className="rounded-sm font-medium text-link underline underline-offset-3">
            {t('claim.another.byValue')}
          </a>
        </p>
      </div>
    </details>
  );
}
