import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../../screen';
import { LiveStatus } from './live-status';
import { PinPanel } from './pin-panel';
import { ReissueForm } from './reissue-form';

type Waiting = { screen: Screen; view: CaseView; offer: NonNullable<CaseView['offer']> };

/** While the offer lives: PIN, time left and how far it has come. After that: why not, and what to do now. */
export function OfferPanel({ screen, view, offer }: Waiting) {
  const { words, form, officer } = screen;
  const isLive = offer.state === 'live';
  const again = view.identified && officer.does('credential.reissue');
  return (
    <div className="beside-receipt grid gap-4">
      {isLive ? <LiveOffer {...{ screen, view, offer }} /> : <DeadOffer {...{ screen, view, offer }} />}
      {again && (
        <ReissueForm
          caseId={view.id}
          words={{ reissue: words.result.reissue, reissueHint: words.result.reissueHint }}
          look={isLive ? 'secondary' : 'primary'}
          form={form}
        />
      )}
    </div>
  );
}

function LiveOffer({ screen: { t, words, clock }, view, offer }: Waiting) {
  const { id, status, version } = view;
  return (
    <>
      <PinPanel expiresAt={offer.expiresAt} words={words.result.pin} />
      <Card>
        <LiveStatus
          key={`${version} ${offer.expiresAt}`}
          caseId={id}
          first={{ status, version, offer, now: clock.now }}
          words={words.result.status}
          left={words.result.left}
          until={t('result.until', { time: clock.time(offer.expiresAt) })}
        />
      </Card>
    </>
  );
}

const DeadOffer = ({ screen: { t }, view, offer }: Waiting) => (
  <Banner tone="warning" title={t(offer.state === 'cancelled' ? 'result.cancelledOffer' : 'result.expired')}>
    {t(view.identified ? 'result.expiredText' : 'result.expiredStale')}
  </Banner>
);
