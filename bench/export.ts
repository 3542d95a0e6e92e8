// The ledger as a file: the CSV stream of an officer, batch after batch under row-level security, against a plain COPY of the
// same rows by the owner, and against a COPY of the same joins as that officer.
import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';
import { pool } from '@/db/client';
import { ledgerFile } from '@/lib/exports/file';
import { giveTicket } from '@/lib/exports/ticket';
import { Officer } from '@/lib/officers/officer';
import { compare } from './measure';
import { nationalClerk, owner } from './registry';

const ENTRIES = 250_000;
const ACT = 'status-list.verify';
const { id, username, name, region, office } = await nationalClerk();
const officer = Officer.fromSession({ id, username, name, region, office, role: 'national-admin' }, 'bench', 'bench');
const place = { officer: officer.id, office: officer.office.id, region: 'ID.32.73' };

/** So many entries of one kind, a few seconds apart. */
async function fill(): Promise<void> {
  const { rows } = await owner.query('select count(*)::int as count from audit_entries where act = $1', [ACT]);
  if (rows[0]?.count >= ENTRIES) return;
  await owner.query(
    `insert into audit_entries (at, actor_kind, actor_id, role, office_id, actor_region, act, region, resident_id, detail)
     select now() - make_interval(secs => n), 'machine', $1, 'clerk', $2, $3, $4, $3, gen_random_uuid(),
       jsonb_build_object('seconds', n % 60, 'list', n % 7, 'why', 'bench')
     from generate_series(1, $5::int) n`,
    [place.officer, place.office, place.region, ACT, ENTRIES],
  );
  await owner.query('vacuum analyze audit_entries');
}

/** As the act would have kept it, without its limit of what is handed out at once. */
async function aFile(): Promise<string> {
  const exportId = randomUUID();
  const client = await owner.connect();
  await client.query('begin');
  await client.query(
    `insert into audit_exports (id, officer_id, region, format, locale, purpose, view, detail_keys, until, total, status)
     values ($1, $2, 'ID', 'csv', 'id', 'bench', $3, '{list,seconds,why}', now(), $4, 'direct')`,
    [exportId, officer.id, { period: '7d', acts: [ACT] }, ENTRIES],
  );
  await client.query("insert into audit_entries (act, subject_id) values ('audit.export', $1)", [exportId]);
  await client.query('commit');
  client.release();
  return exportId;
}

let bytes = 0;
const drain = () =>
  new Writable({
    write(piece: Buffer, _encoding, done) {
      bytes += piece.length;
      done();
    },
  });

const plain = `copy (select id, at, actor_kind, actor_id, role, act, resident_id, office_id, actor_region, outcome, reason, case_id,
  counter, request_id, outside_area, outside_hours, detail, changes from audit_entries where act = '${ACT}'
  and at > now() - interval '7 days' order by at desc) to stdout with (format csv)`;
const joined = `copy (select e.id, e.at, o.name, e.role, e.act, e.resident_id, f.name, aa.name, sa.name, e.outcome, e.reason,
  c.number, e.counter, e.request_id, e.outside_area, e.outside_hours, e.detail, e.changes from audit_entries e
  left join officers o on o.id = e.actor_id left join offices f on f.id = e.office_id left join areas aa on aa.path = e.actor_area
  left join areas sa on sa.path = e.area left join cases c on c.id = e.case_id
  where e.act = '${ACT}' and e.at > now() - interval '7 days' order by e.at desc) to stdout with (format csv)`;

async function copyAsOfficer(): Promise<void> {
  const client = await pool.connect();
  const set = (name: string, value: string) => `set_config('app.${name}', '${value}', true)`;
  await client.query(`begin read only; set local statement_timeout = 0; select ${set('actor', officer.id)}, ${set('role', officer.role)},
    ${set('region', officer.region)}, ${set('office', officer.office.id)}`);
  await pipeline(client.query(copyTo(joined)), drain());
  await client.query('commit');
  client.release();
}
async function copyAsOwner(): Promise<void> {
  const client = await owner.connect();
  await pipeline(client.query(copyTo(plain)), drain());
  client.release();
}
async function csvStream(): Promise<void> {
  const { body } = await ledgerFile(officer, giveTicket(officer, 'audit', { exportId: await aFile() }));
  await body.pipeTo(Writable.toWeb(drain()));
}

await fill();
const ways = [
  { name: 'COPY by the owner', run: copyAsOwner },
  { name: 'COPY of the same joins, as the officer', run: copyAsOfficer },
  { name: 'CSV stream of audit.export', run: csvStream },
];
const medians = await compare(`${ENTRIES} entries`, ways, { concurrency: 1, rounds: 5, callsPerRound: 1 });
for (const [at, { name }] of ways.entries())
  console.log(`  ${name}: ${Math.round(ENTRIES / ((medians[at] ?? 0) / 1000)).toLocaleString('en')} rows per second`);
console.log(
  `  memory of the process: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB; ${bytes} bytes read in all`,
);
await Promise.all([pool.end(), owner.end()]);
