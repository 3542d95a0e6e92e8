import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../../screen';
import { ShowPin } from '../waiting/show-pin';
import { LiveStatus } from './live-status';
import { PinPanel } from './pin-panel';
import { ReissueForm } from './reissue-form';

type Waiting = { screen: Screen; view: CaseView; offer: NonNullable<CaseView['offer']> };

const titles = { cancelled: 'result.cancelledOffer', locked: 'result.locked', expired: 'result.expired' } as const;
const titleOf = (state: Waiting['offer']['state']) => titles[state as keyof typeof titles] ?? titles.expired;

export const isUnderWay = ({ state }: Waiting['offer']) => state === 'live' || state === 'exchanged';

/** While the offer lives: PIN, time left and how far it has come. After that: why not, and what to do now. */
export function OfferPanel({ screen, view, offer }: Waiting) {
  const { t, words, clock } = screen;
  if (!isUnderWay(offer))
    return (
      <Banner tone="warning" title={t(titleOf(offer.state))}>
        {t(view.identified ? 'result.expiredText' : 'result.expiredStale')}
      </Banner>
    );
  const { id, status, version } = view;
  return (
    <div className="grid gap-4 md:grid-cols-[19rem_minmax(0,1fr)]">
      <PinPanel
        expiresAt={offer.expiresAt}
        words={words.result.pin}
        again={<Reissue {...{ screen, view, offer }} />}
        first={firstLook(screen, view)}
      />
      <Card>
        <LiveStatus
          key={`${version} ${offer.expiresAt}`}
          caseId={id}
          first={{ status, version, offer, publication: view.publication, approval: null, now: clock.now }}
          words={words.result.status}
          left={words.result.left}
          until={t('result.until', { time: clock.time(offer.expiresAt) })}
        />
      </Card>
    </div>
  );
}

/** For the maker of an approved request: the PIN nobody has seen yet. */
function firstLook({ t, form }: Screen, { id: caseId, approval }: CaseView) {
  if (!approval?.again) return null;
  const words = { label: t('approvals.maker.showPin'), hint: t('approvals.maker.showPinHint') };
  return <ShowPin again={{ caseId, ...approval.again }} words={words} form={form} />;
}

/** Only while the identity check counts: after two hours the case is resumed instead. */
export function Reissue({ screen: { words, form, officer }, view, offer }: Waiting) {
  if (!view.identified || !officer.does('credential.reissue')) return null;
  const { reissue } = words.result;
  const reissueHint = isUnderWay(offer) ? words.result.reissueHint : '';
  return (
    <ReissueForm
      caseId={view.id}
      words={{ reissue, reissueHint }}
      look={isUnderWay(offer) ? 'secondary' : 'primary'}
      form={form}
    />
  );
}
