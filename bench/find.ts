// The find act, whose entry is committed before its card is read, against the barest look-up of the same row there is.
import { pool } from '@/db/client';
import { blindIndex } from '@/db/sealing';
import { findResident } from '@/lib/residents/find';
import { compare } from './measure';
import { clerksInTurn, nationalClerk, owner, someNiks } from './registry';

const clerkInTurn = clerksInTurn(await nationalClerk());
const niks = await someNiks(20_000);
const nikOf = (call: number) => niks[call % niks.length] ?? '';
const bare = { name: 'find-bare', text: 'select * from residents where nik_index = $1' };

const whose = { name: 'find-whose', text: 'select id from residents where nik_index = $1' };
const row = { name: 'find-row', text: 'select * from residents where id = $1' };

/** What any look-up on record costs at least: whose number it is, an entry, a commit, and only then the row. */
async function lookUpOnRecord(call: number): Promise<void> {
  const client = await owner.connect();
  await client.query('begin');
  const found = await client.query({ ...whose, values: [blindIndex('nik', nikOf(call))] });
  const id = found.rows[0]?.id;
  await client.query({ name: 'enter', text: entry, values: [id] });
  await client.query('commit');
  await client.query({ ...row, values: [id] });
  client.release();
}
const entry = `insert into audit_entries (act, resident_id, detail) values ('resident.find', $1, '{"of": "bench"}')`;

const ways = [
  {
    name: 'pg, named prepared statement',
    run: (call: number) => owner.query({ ...bare, values: [blindIndex('nik', nikOf(call))] }),
  },
  { name: 'pg, prepared: begin, whose it is, an entry, commit, row', run: lookUpOnRecord },
  {
    name: 'resident.find (context, entry, commit, card)',
    run: (call: number) => findResident(clerkInTurn(), { nik: nikOf(call) }),
  },
];
await compare('Exact NIK', ways, { concurrency: 1, rounds: 5, callsPerRound: 400 });
await compare('Exact NIK', ways, { concurrency: 8, rounds: 5, callsPerRound: 1500 });
await Promise.all([pool.end(), owner.end()]);
