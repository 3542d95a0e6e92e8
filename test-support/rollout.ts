import { foldReadings } from '@/lib/rollout/fold';
import { asSuperuser } from './database';
import { sealAll } from './sealing';
import { asWorker } from './worker';

/** Seals and counts everything there is. */
export async function countAll(most?: number): Promise<void> {
  await sealAll();
  while (await asWorker((tx) => foldReadings(tx, most)));
}

type Reading = Record<string, number | number[]>;

/** What a place has come to by now. */
export async function readingOf(place: string): Promise<Reading> {
  await countAll();
  const [row] = await asSuperuser<{ reading: Reading }>(
    `select to_jsonb(r) as reading from rollout_readings r where place = $1 order by day desc limit 1`,
    [place],
  );
  return row?.reading ?? {};
}

/** A day in western Indonesia, so many days from now. */
export const today = (days = 0) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Jakarta' });
