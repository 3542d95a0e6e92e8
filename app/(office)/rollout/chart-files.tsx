import { PngButton } from '@/components/chart/png-button';
import { buttonLook } from '@/components/ui/button-look';
import { rolloutHref } from '@/lib/rollout/view-query';
import type { Shown } from './shown';

/** A chart as a file: a picture of what stands on the screen, with what it is a picture of. */
export function ChartFiles({ screen: { t }, rollout: { view }, chart }: Shown & { chart: 'map' | 'trend' }) {
  const [, search = ''] = rolloutHref({ ...view.params, place: view.place }).split('?');
  const href = `/rollout/chart.svg?chart=${chart}&${search}`;
  return (
    <span className="no-print flex flex-wrap items-center gap-1">
      <a href={href} download className={buttonLook({ size: 'office' }, undefined)}>
        {t('rollout.picture.svg')}
      </a>
      <PngButton href={href} fileName={`${chart}.png`} failed={t('rollout.picture.failed')}>
        {t('rollout.picture.png')}
      </PngButton>
    </span>
  );
}
