// The find act, with its ledger entry and commit, against the barest look-up of the same row there is.
import { pool } from '@/db/client';
import { blindIndex } from '@/db/sealing';
import { findResident } from '@/lib/residents/find';
import { compare } from './measure';
import { clerksInTurn, nationalClerk, owner, someNiks } from './registry';

const clerkInTurn = clerksInTurn(await nationalClerk());
const niks = await someNiks(20_000);
const nikOf = (call: number) => niks[call % niks.length] ?? '';
const bare = { name: 'find-bare', text: 'select * from residents where nik_index = $1' };

/** What any look-up on record costs at least: the row, an entry, a commit. */
async function lookUpOnRecord(call: number): Promise<void> {
  const client = await owner.connect();
  await client.query('begin');
  const found = await client.query({ ...bare, values: [blindIndex('nik', nikOf(call))] });
  await client.query({ name: 'enter', text: entry, values: [found.rows[0]?.id] });
  await client.query('commit');
  client.release();
}
const entry = `insert into audit_entries (act, resident_id, detail) values ('resident.find', $1, '{"of": "bench"}')`;

const ways = [
  {
    name: 'pg, named prepared statement',
    run: (call: number) => owner.query({ ...bare, values: [blindIndex('nik', nikOf(call))] }),
  },
  { name: 'pg, prepared: begin, the same look-up, an entry, commit', run: lookUpOnRecord },
  {
    name: 'resident.find (context, row-level security, entry)',
    run: (call: number) => findResident(clerkInTurn(), { nik: nikOf(call) }),
  },
];
await compare('Exact NIK', ways, { concurrency: 1, rounds: 5, callsPerRound: 400 });
await compare('Exact NIK', ways, { concurrency: 8, rounds: 5, callsPerRound: 1500 });
await Promise.all([pool.end(), owner.end()]);
