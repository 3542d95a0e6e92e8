// The audit log as its screen asks for it: the act audit.list, with its entry, its estimate and its commit. Page 1 against page
// 1,000, and against every filter, for a regency, a province and the whole country.
import { createHash } from 'node:crypto';
import { pool } from '@/db/client';
import type { Role } from '@/db/schema/officers';
import { cursorText } from '@/lib/ledger/filter';
import { listEntries } from '@/lib/ledger/list';
import { residentToken } from '@/lib/ledger/resident-token';
import { Officer } from '@/lib/officers/officer';
import { loadLedger } from './ledger-load';
import { compare } from './measure';
import { clerkAt, firstClerk, owner } from './registry';

await loadLedger(owner, Number(process.env.BENCH_ENTRIES ?? 20_000_000));

const clerk = await clerkAt(await firstClerk());
const viewer = (role: Role, region: string) =>
  Officer.fromSession(
    { id: clerk.id, username: 'bench', name: 'Bench', role, region, office: clerk.office },
    'bench',
    'bench',
  );
const uuid = (text: string) => {
  const hex = createHash('md5').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join('-');
};

/** The entry a hundred thousand back: where page 1,001 begins. */
async function deep(where: string): Promise<string> {
  const found = await owner.query<{ id: string; at: string }>(
    `select id::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from audit_entries
     where ${where} and at > now() - interval '1 year' order by at desc, id desc offset $1 limit 1`,
    [99_900],
  );
  const [row] = found.rows;
  if (!row) throw new Error(`fewer than 1,000 pages: ${where}`);
  return cursorText('after', row);
}

type Query = Record<string, unknown>;
const ask = (name: string, officer: Officer, query: Query) => ({
  name,
  run: () => listEntries(officer, { period: '1y', ...query }),
});
const filters = (officer: Officer, office: { id: string }): [string, Query][] => [
  ['an officer', { officer: uuid('officer200:3') }],
  ['a resident', { resident: residentToken(officer, { residentId: uuid('resident4711') }) }],
  ['an office', { office: office.id }],
  ['access to data', { groups: ['access'] }],
  ['exports', { groups: ['export'] }],
  ['refusals', { outcome: 'refused' }],
  ['outside the area', { outsideArea: 'yes' }],
  ['outside hours', { outsideHours: 'yes' }],
  ['looks without a case', { withoutCase: 'yes' }],
  ['refused exports outside the area', { groups: ['export'], outcome: 'refused', outsideArea: 'yes' }],
];

const sizes = await owner.query<{ region: string; office: string; entries: number }>(
  `select f.region, f.id as office, count(*)::int as entries from audit_entries e join offices f on f.id = e.office_id
   where e.at > now() - interval '20 days' and e.actor_area = f.region group by 1, 2 order by 3 desc`,
);
const [largest] = sizes.rows;
const middle = sizes.rows[Math.floor(sizes.rows.length / 2)];
if (!largest || !middle) throw new Error('an empty ledger');

async function measure(what: string, officer: Officer, where: string): Promise<void> {
  const home = officer.region.length === 8 ? officer.region : middle?.region;
  const office = sizes.rows.find(({ region }) => region === home) ?? { office: '' };
  const pages = await deep(where).then(
    (cursor) => [ask('page 1,000', officer, { cursor })],
    () => [],
  );
  const asked = filters(officer, { id: office.office }).map(([name, query]) => ask(name, officer, query));
  const ways = [
    ask('page 1, newest first', officer, {}),
    ...pages,
    ask('page 1, oldest first', officer, { dir: 'asc' }),
    ...asked,
  ];
  await compare(what, ways, { concurrency: 1, rounds: 3, callsPerRound: Number(process.env.BENCH_CALLS ?? 40) });
}

await measure('The largest regency', viewer('supervisor', largest.region), `actor_area = '${largest.region}'`);
await measure('A regency in the middle', viewer('supervisor', middle.region), `actor_area = '${middle.region}'`);
await measure('A large province', viewer('provincial-overseer', 'ID.12'), "actor_area like 'ID.12%'");
await measure('A small province', viewer('provincial-overseer', 'ID.95'), "actor_area like 'ID.95%'");
await measure('The whole country', viewer('national-admin', 'ID'), 'true');
await Promise.all([pool.end(), owner.end()]);
