import { IconCalendar } from '@tabler/icons-react';
import { TextInput } from '@/components/ui/text-input';
import { dayAt } from '@/lib/rollout/load';
import type { ViewParams } from '@/lib/rollout/view-query';
import { GoButton } from './go-button';
import { HiddenParams } from './hidden-params';
import { Panel } from './panel';
import { type Shown, shortDay } from './shown';

/** What was typed stays to be mended. */
const asked = ({ from, to }: ViewParams) => ({ ...(from && { from }), ...(to && { to }) });

/** Two days of one's own. */
export function DatesForm({ screen, rollout: { view }, isOwn }: Shown & { isOwn: boolean }) {
  const { t, clock } = screen;
  const { from, to } = view.isPeriodWrong ? { ...view.period, ...asked(view.params) } : view.period;
  const today = dayAt(clock);
  const chosen = t('rolloutFilters.datesChosen', { from: shortDay(from, screen), to: shortDay(to, screen) });
  return (
    <Panel
      summary={isOwn ? chosen : t('rolloutFilters.dates')}
      icon={!isOwn && <IconCalendar size={20} stroke={1.75} aria-hidden="true" />}
      isChosen={isOwn}
    >
      <form key={`${from} ${to}`} action="/rollout" className="grid gap-3">
        <HiddenParams params={view.params} except={['from', 'to', 'period']} />
        <TextInput type="date" name="from" label={t('rolloutFilters.from')} defaultValue={from} max={today} required />
        <TextInput type="date" name="to" label={t('rolloutFilters.to')} defaultValue={to} max={today} required />
        <GoButton>{t('rolloutFilters.show')}</GoButton>
      </form>
    </Panel>
  );
}
