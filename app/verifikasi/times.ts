import { type Locale, showDateTime, showTime, type Zone, zoneLabels } from '@/lib/format/time';
import type { StatusReading } from '@/lib/verifier/status';

type Moments = { reading: StatusReading; checkedAt: Date };

/** The clock on the verifier's wall; a computer set to somewhere else gets Jakarta's. */
export function zoneHere(): Zone {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (Object.keys(zoneLabels) as Zone[]).find((zone) => zone === here) ?? 'Asia/Jakarta';
}

/** When the status was published, and when it was looked at. */
export function publishedAndChecked(sentence: string, { reading, checkedAt }: Moments, locale: Locale): string {
  const zone = zoneHere();
  return sentence
    .replace('{published}', showTime(new Date(reading.token.iat * 1000), zone, locale))
    .replace('{checked}', showDateTime(checkedAt, zone, locale));
}
