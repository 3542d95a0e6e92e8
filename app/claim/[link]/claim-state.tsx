import { Banner } from '@/components/ui/banner';
import type { OfferState } from '@/lib/credentials/offer-state';
import { relative, showTime, type Zone, zoneLabels } from '@/lib/format/time';
import type { Locale } from '@/lib/i18n/messages';
import type { Translator } from '@/lib/i18n/translator';

const tones = {
  live: 'success',
  exchanged: 'info',
  locked: 'warning',
  expired: 'warning',
  cancelled: 'warning',
  disowned: 'success',
  redeemed: 'info',
  unknown: 'warning',
  busy: 'warning',
} as const satisfies Record<OfferState['state'] | 'unknown' | 'busy', string>;

type ClaimStateProps = { t: Translator; locale: Locale; state: keyof typeof tones; expiresAt: string | undefined };

// The phone may be in any of the three zones, and the server cannot know in which.
const clocks = (at: Date, locale: Locale) =>
  (Object.keys(zoneLabels) as Zone[]).map((zone) => showTime(at, zone, locale)).join(' · ');

/** Whether the offer still stands, until when, and what its end means. */
export function ClaimState({ t, locale, state, expiresAt }: ClaimStateProps) {
  return (
    <>
      <h1 className="text-title font-semibold">{t('claim.title')}</h1>
      <Banner tone={tones[state]} title={t(`claim.state.${state}`)}>
        {state === 'live' ? <Until t={t} locale={locale} expiresAt={new Date(expiresAt ?? 0)} /> : t(`claim.${state}`)}
      </Banner>
    </>
  );
}

const Until = ({ t, locale, expiresAt }: { t: Translator; locale: Locale; expiresAt: Date }) => (
  <p className="tabular">
    {t('claim.until', { times: clocks(expiresAt, locale), left: relative(expiresAt, new Date(), locale) })}
  </p>
);
