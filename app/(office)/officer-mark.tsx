import { Watermark } from '@/components/shell/watermark';
import { watermarkOf } from '@/lib/format/watermark';
import type { Officer } from '@/lib/officers/officer';
import { clockOf } from './cases/clock';

/** Stands on every page that shows a resident: whoever photographs the screen photographs who had it open, and when. */
export function OfficerMark({ officer }: { officer: Officer }) {
  const { zone, now } = clockOf(officer.office.timeZone, 'id');
  const { username, office } = officer;
  return <Watermark text={watermarkOf({ username, office: office.code, at: new Date(now), zone })} />;
}
