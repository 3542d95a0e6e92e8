// The rollout of all 514 regencies as its screen asks for it, against the same figures worked out from the tables themselves; and
// how long the job takes for ten thousand entries.
import { pool } from '@/db/client';
import { sealBatch } from '@/lib/ledger/seal';
import { Officer } from '@/lib/officers/officer';
import { foldReadings } from '@/lib/rollout/fold';
import { viewRollout } from '@/lib/rollout/overview';
import { viewTrend } from '@/lib/rollout/trend';
import { sessionCookie } from '../e2e/support/session';
import { inWorker, workers } from './in-worker';
import { compare } from './measure';
import { clerkAt, firstClerk, owner } from './registry';
import { loadCountry } from './rollout-load';
import { withServer } from './site';

await loadCountry(Number(process.env.BENCH_COUNTRY ?? 10_000_000));

const clerk = await clerkAt(await firstClerk());
const admin = Officer.fromSession(
  { id: clerk.id, username: 'bench', name: 'Bench', role: 'national-admin', region: 'ID', office: clerk.office },
  'bench',
  'bench',
);
const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
const over = (days: number) =>
  ({ under: 'ID', level: 'regency', period: { from: day(days - 1), to: day(0) } }) as const;

/** Coverage, cases, cards and the median of closing, each regency, by reading everything: as few statements as it takes. */
const direct = (days: number) => `
  with people as (select left(region, 8) as area, count(*) filter (where birth_date <= current_date - interval '17 years' or marital_status <> 'single') as obliged
      from residents where nik_state = 'active' and deceased_on is null group by 1),
    holders as (select left(region, 8) as area, count(*) as active from credentials where form = 'wallet' and status = 'active' group by 1),
    work as (select left(o.region, 8) as area, count(*) as opened, count(*) filter (where c.destination = 'card') as to_card,
      percentile_cont(array[0.5, 0.9]) within group (order by c.closed_at - c.opened_at) as took
      from cases c join offices o on o.id = c.office_id where c.opened_at > now() - interval '${days} days' group by 1)
  select a.path, p.obliged, h.active, w.* from areas a left join people p on p.area = a.path left join holders h on h.area = a.path
    left join work w on w.area = a.path where a.kind in ('kabupaten', 'kota') and not a.retired`;

async function places(days: number): Promise<void> {
  const seen = await viewRollout(admin, over(days));
  if (seen.places.length !== 514) throw new Error(`${seen.places.length} regencies`);
}

await compare(
  'All 514 regencies',
  [
    { name: 'the page, 30 days', run: () => places(30) },
    { name: 'the page, a year', run: () => places(365) },
    { name: 'the page, two years', run: () => places(728) },
    { name: 'the trend of the country, 104 weeks', run: () => viewTrend(admin, 'ID', 'coverage-obliged', day(0), 104) },
  ],
  { concurrency: 1, rounds: 5, callsPerRound: 20 },
);
await compare(
  'Against working it out',
  [
    { name: 'the page, 30 days', run: () => places(30) },
    { name: 'direct, 30 days', run: () => owner.query(direct(30)) },
    { name: 'direct, two years', run: () => owner.query(direct(728)) },
  ],
  { concurrency: 1, rounds: 3, callsPerRound: 2 },
);

const ENTRIES = 10_000;
/** Credentials blocked one by one: each resident an entry, as the program does it. */
const block = `
  with chosen as (select id, resident_id, region from credentials where form = 'wallet' and status = 'active' and reason is null limit 500)
  update credentials c set status = 'suspended', reason = 'lost' from chosen x where c.id = x.id returning c.resident_id, c.region`;
const file = `insert into audit_entries (act, region, resident_id)
  select 'credential.suspend', r.region, r.resident_id from jsonb_to_recordset($1::jsonb) r(resident_id uuid, region text)`;

const client = await owner.connect();
for (let n = 0; n < ENTRIES / 500; n++) {
  await client.query('begin');
  const { rows } = await client.query(block);
  await client.query(file, [JSON.stringify(rows)]);
  await client.query('commit');
}
client.release();
while ((await inWorker((tx) => sealBatch(tx))) > 0);
const before = await owner.query<{ leaf: number }>('select next_leaf::float8 as leaf from rollout_progress');
const begun = performance.now();
while (await inWorker((tx) => foldReadings(tx)));
const took = performance.now() - begun;
const after = await owner.query<{ leaf: number }>('select next_leaf::float8 as leaf from rollout_progress');
const leaves = (after.rows[0]?.leaf ?? 0) - (before.rows[0]?.leaf ?? 0);
console.log(
  `\nCounting: ${leaves.toLocaleString('en')} entries in ${(took / 1000).toFixed(2)} s, ${((took / leaves) * 10).toFixed(2)} s for ten thousand`,
);

/** The whole page as an admin's browser asks for it, on the server and back. */
await withServer(async ({ url }) => {
  const found = await owner.query<{ id: string }>(
    "select id from officers where role = 'national-admin' and joined_at is not null limit 1",
  );
  const { name, value } = await sessionCookie(owner, found.rows[0]?.id ?? '');
  const get = async (path: string) => {
    const answer = await fetch(`${url}${path}`, { headers: { cookie: `${name}=${value}` }, redirect: 'manual' });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    await answer.arrayBuffer();
  };
  await compare(
    'Over HTTP, signed in',
    [
      { name: 'GET /alarms (a plain page)', run: () => get('/alarms') },
      { name: 'GET /rollout, 514 regencies, 30 days', run: () => get('/rollout') },
      { name: 'GET /rollout, two years', run: () => get('/rollout?period=2y') },
      { name: 'GET /rollout?place=ID.32, 27 regencies', run: () => get('/rollout?place=ID.32') },
    ],
    { concurrency: 1, rounds: 3, callsPerRound: 20 },
  );
});
await Promise.all([pool.end(), owner.end(), workers.end()]);
