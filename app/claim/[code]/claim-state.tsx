import { Banner } from '@/components/ui/banner';
import type { OfferState } from '@/lib/credentials/offer-state';
import { relative, showTime, type Zone, zoneLabels } from '@/lib/format/time';
import type { Locale } from '@/lib/i18n/messages';
import type { Translator } from '@/lib/i18n/translator';

type ClaimStateProps = { t: Translator; locale: Locale; offer: OfferState | undefined };

const tones = {
  live: 'success',
  expired: 'warning',
  cancelled: 'warning',
  redeemed: 'info',
  unknown: 'warning',
} as const;

// The phone may be in any of the three zones, and the server cannot know in which.
const clocks = (at: Date, locale: Locale) =>
  (Object.keys(zoneLabels) as Zone[]).map((zone) => showTime(at, zone, locale)).join(' · ');

export function ClaimState({ t, locale, offer }: ClaimStateProps) {
  const state = offer?.state ?? 'unknown';
  return (
    <div className="grid gap-6">
      <h1 className="text-title font-semibold">{t('claim.title')}</h1>
      <Banner tone={tones[state]} title={t(`claim.state.${state}`)}>
        {offer && state === 'live' ? (
          <Until t={t} locale={locale} expiresAt={new Date(offer.expiresAt)} />
        ) : (
          t(`claim.${state === 'live' ? 'unknown' : state}`)
        )}
      </Banner>
      {state === 'live' && <Steps t={t} />}
      <Banner tone="info" title={t('claim.safe.title')}>
        {t('claim.safe.text')}
      </Banner>
      <p className="text-ink-2">{t('claim.notYou')}</p>
    </div>
  );
}

const Until = ({ t, locale, expiresAt }: { t: Translator; locale: Locale; expiresAt: Date }) => (
  <p className="tabular">
    {t('claim.until', { times: clocks(expiresAt, locale), left: relative(expiresAt, new Date(), locale) })}
  </p>
);

const steps = ['app', 'pin', 'stay'] as const;

const Steps = ({ t }: { t: Translator }) => (
  <section aria-labelledby="claim-steps">
    <h2 id="claim-steps" className="text-section font-semibold">
      {t('claim.steps.title')}
    </h2>
    <ol className="mt-3 grid list-decimal gap-2 pl-6">
      {steps.map((step) => (
        <li key={step}>{t(`claim.steps.${step}`)}</li>
      ))}
    </ol>
    <p className="mt-4 text-ink-2">{t('claim.notYet')}</p>
  </section>
);
