import { IconFileText } from '@tabler/icons-react';
import { Button } from '@/components/ui/button';
import type { Shown } from './shown';

/** The signed report of the last month, made when it is asked for. A form, not a link: nothing may fetch it beforehand. */
export const ReportButton = ({ screen: { t }, rollout: { view } }: Shown) => (
  <form action="/rollout/report" target="_blank" className="no-print" rel="noopener">
    <input type="hidden" name="place" value={view.place} />
    <Button type="submit" icon={<IconFileText size={18} stroke={1.75} aria-hidden="true" />}>
      {t('rolloutReports.report.open')}
    </Button>
  </form>
);
