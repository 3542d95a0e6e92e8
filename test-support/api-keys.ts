import { issueApiKey } from '@/lib/api-keys/issue';
import type { Officer } from '@/lib/officers/officer';
import type { Answer } from '@/lib/rollout-api/schemas';
import { nationalAdmin } from './admins';
import { aCounter, aCounterBeside, aHolder, signedIn } from './counter';
import { asSuperuser } from './database';
import { reported } from './lost-phone';
import { fetchHere } from './public-routes';
import { countAll, today } from './rollout';

/** Two regencies, one with six cases, one with a single one; an admin and a key of the first. */
export async function aProgram() {
  const counter = await aCounter();
  const beside = await aCounterBeside(counter);
  for (let n = 0; n < 6; n++) await reported(counter.clerk, (await aHolder(counter)).id);
  await reported(beside.clerk, (await aHolder(beside)).id);
  await countAll();
  const admin = await signedIn('regency-admin', { regency: counter.regency });
  const centre = await nationalAdmin(counter.regency);
  const keyOf = (area: string) => aKey(area === counter.region ? admin : centre, area);
  return { counter, beside, admin, keyOf, key: await keyOf(counter.region) };
}
export type ProgramHere = Awaited<ReturnType<typeof aProgram>>;

const aKey = (by: Officer, area: string) => issueApiKey(by, { name: 'Dasbor', area, lifetime: '90-days' });

/** Asks as a program does. Without a key where that is undefined. */
export const askRollout = (search: string, key?: string, more: Record<string, string> = {}) =>
  fetchHere(`http://localhost:3000/api/rollout${search}`, {
    headers: { ...more, ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
  });
export const figuresOf = async (search: string, key: string) =>
  (await (await askRollout(search, key)).json()) as Answer;

/** The last seven days. */
export const week = `from=${today(-6)}&to=${today()}`;

type Entry = { outcome: string; detail: Record<string, string>; actor_kind: string; role: string; region: string };
/** What is on record of the pulls with a key. */
export const pullsOf = (apiKeyId: string) =>
  asSuperuser<Entry>(
    `select outcome, detail, actor_kind, role, region from audit_entries where act = 'rollout.pull' and actor_id = $1 order by id`,
    [apiKeyId],
  );
