// Erases by law what an entry of the ledger says of a person. Its leaf in the sealed log stays, and the erasure is on record.
//   DATABASE_URL=postgres://administrator... npm run erase-entry -- <number> "<ground, such as the decision's number>"
// Never a name in the ground: it stays for good. Anybody who kept a copy of the entry, an export or an archive, has it still.
import pg from 'pg';

const MEANT_FOR_HUMANS = ['LK031', 'LK002', '42501'];
const [number, ground, ...rest] = process.argv.slice(2);

async function erase() {
  if (!process.env.DATABASE_URL)
    throw new Error('DATABASE_URL is not set: it names the database and its administrator.');
  if (!/^[1-9]\d{0,17}$/.test(number ?? '') || !ground || rest.length > 0)
    throw new Error('Say which entry and on what ground: npm run erase-entry -- 1234 "Putusan 12/2026"');
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL, application_name: 'loket erase-entry' });
  await client.connect();
  try {
    await client.query('begin; set local role loket_owner');
    const { rows } = await client.query('select erase_entry($1, $2) as leaf', [number, ground]);
    await client.query('commit');
    return rows[0].leaf;
  } finally {
    await client.end();
  }
}

try {
  const leaf = await erase();
  console.log(`Entry ${number} is erased. Leaf ${leaf} of the log stays, and the erasure is on record.`);
} catch (error) {
  // The database may put values into other messages.
  const isPlain = !error.code || MEANT_FOR_HUMANS.includes(error.code);
  console.error(isPlain ? error.message : `The database refused (${error.code}).`);
  process.exitCode = 1;
}
