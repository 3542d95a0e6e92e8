import { type Zone, zoneLabels } from './time';

type Mark = { username: string; office: string; at: Date; zone: Zone };

/**
 * `sari.w · 3275-01 · 28-11-2026 16:05 WIB`: who looks, where and when, as it stands across a page that shows a resident.
 * The same in every language, so that a photo of a screen can be matched with the ledger by machine.
 */
export function watermarkOf({ username, office, at, zone }: Mark): string {
  const shown = new Intl.DateTimeFormat('en-GB', {
    ...({ day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const),
    ...{ hourCycle: 'h23', timeZone: zone },
  });
  const part = Object.fromEntries(shown.formatToParts(at).map(({ type, value }) => [type, value]));
  const when = `${part.day}-${part.month}-${part.year} ${part.hour}:${part.minute} ${zoneLabels[zone]}`;
  return [username, office, when].join(' · ');
}

/** How far apart the lines stand, so that long names do not run into each other. */
export const watermarkWidth = (text: string) => Math.max(320, text.length * 8 + 64);
