'use client';

import { filled } from '@/app/(office)/filled';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/messages';
import type { Offered } from '@/lib/training-wallet/redeem';
import { PinForm } from './pin-form';
import { Screen } from './screen';
import { type Here, useOffer } from './use-offer';
import type { Kept, Shown } from './use-wallet';
import type { WalletWords } from './wallet-words';

type OfferScreenProps = {
  offer: string;
  kept: Kept;
  here: Here;
  locale: Locale;
  words: WalletWords;
  onLeave: () => void;
};

/** Who issues what, then the PIN, then the credential. Whatever goes wrong, what was reached is kept. */
export function OfferScreen({ offer, kept, here, locale, words, onLeave }: OfferScreenProps) {
  const { stage, read, take, isFinal, isExchanged } = useOffer(offer, kept.redemption, here, onLeave);
  const sentence = ({ trouble, left = 0 }: Shown) => filled(words.trouble[trouble], left);
  return (
    <Screen title={words.offer.title}>
      {stage.at === 'reading' && <p role="status">{words.offer.reading}</p>}
      {stage.at === 'failed' && (
        <>
          <Banner tone="danger" announce="alert">
            {sentence(stage.shown)}
          </Banner>
          {!isFinal && (
            <Button variant="primary" onClick={read}>
              {words.retry}
            </Button>
          )}
        </>
      )}
      {stage.at === 'ready' && (
        <>
          <OfferFacts offered={stage.offered} issuer={here.issuer} locale={locale} words={words.offer} />
          {kept.held && <Banner tone="info">{words.offer.replaces}</Banner>}
          {isExchanged ? (
            <Resume
              words={words.offer}
              problem={stage.shown && sentence(stage.shown)}
              isBusy={stage.isBusy === true}
              onResume={() => take(stage.offered, '')}
            />
          ) : (
            <PinForm
              words={words.offer}
              problem={stage.shown && sentence(stage.shown)}
              isBusy={stage.isBusy === true}
              onPin={(pin) => take(stage.offered, pin)}
            />
          )}
        </>
      )}
      <Button variant={isFinal ? 'primary' : 'quiet'} onClick={onLeave}>
        {isFinal ? words.close : words.offer.later}
      </Button>
    </Screen>
  );
}

type Displays = readonly { name?: string | undefined; locale?: string | undefined }[] | undefined;
const nameIn = (displays: Displays, locale: Locale) =>
  (displays?.find((one) => one.locale?.startsWith(locale)) ?? displays?.[0])?.name ?? '';

type OfferFactsProps = { offered: Offered; issuer: string; locale: Locale; words: WalletWords['offer'] };

/** As the issuer's own metadata says it. */
function OfferFacts({ offered, issuer, locale, words }: OfferFactsProps) {
  const { credentialIssuer } = offered.issuerMetadata;
  const [id = ''] = offered.credentialOffer.credential_configuration_ids;
  const about = credentialIssuer.credential_configurations_supported[id];
  const metadata = about && 'credential_metadata' in about ? about.credential_metadata : undefined;
  const what = (metadata as { display?: Displays } | undefined)?.display;
  return (
    <DefinitionList
      columns={1}
      items={[
        { term: words.from, value: <strong>{nameIn(credentialIssuer.display, locale)}</strong> },
        { term: words.what, value: nameIn(what, locale) },
        { term: words.address, value: new URL(issuer).host },
      ]}
    />
  );
}

type ResumeProps = { words: WalletWords['offer']; problem: string | undefined; isBusy: boolean; onResume: () => void };

const Resume = ({ words, problem, isBusy, onResume }: ResumeProps) => (
  <form
    className="grid gap-4"
    onSubmit={(event) => {
      event.preventDefault();
      if (!isBusy) onResume();
    }}
  >
    {problem ? (
      <Banner tone="danger" announce="alert">
        {problem}
      </Banner>
    ) : (
      <Banner tone="info" title={words.resume} announce="status">
        {words.resumeText}
      </Banner>
    )}
    <SubmitButton waiting={words.sending} busy={isBusy}>
      {words.resumeSubmit}
    </SubmitButton>
  </form>
);
