import { Banner } from '@/components/ui/banner';
import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../screen';

/** First of all the officer sees that the phone is out of use, and since when. */
export function BlockNotice({ screen: { t, clock }, view: { device } }: { screen: Screen; view: CaseView }) {
  if (device?.status === 'suspended') {
    const { changedAt, model } = device;
    const title = clock.isToday(changedAt)
      ? t('case.suspended', { time: clock.time(changedAt) })
      : t('case.suspendedSince', { time: clock.full(changedAt) });
    return (
      <Banner tone="success" title={title}>
        {t('case.suspendedText', { model })}
      </Banner>
    );
  }
  return <Banner tone="info" title={t(device?.status === 'revoked' ? 'case.revoked' : 'case.noCredential')} />;
}
