// The rollout's counters by hand:  DATABASE_URL=postgres://administrator... npm run rollout -- check | rebuild | count-register
//   check           compares the credentials in force by the meters with a full count, regency by regency; 1 when they differ
//   rebuild         begins anew and counts the whole log that is there; months that were archived count no more
//   count-register  counts residents, those obliged to hold a KTP-el and those recorded, as what shares are shares of
import pg from 'pg';
import { countRegister, differences, rebuild } from '@/lib/rollout/by-hand';

async function run(): Promise<void> {
  const { DATABASE_URL: connectionString } = process.env;
  if (!connectionString) throw new Error('DATABASE_URL is not set: it names the database and its administrator.');
  const client = new pg.Client({ connectionString, options: '-c role=loket_owner', application_name: 'loket rollout' });
  await client.connect();
  const [command] = process.argv.slice(2);
  try {
    if (command === 'rebuild') console.log(`${await rebuild(client)} leaves counted anew`);
    else if (command === 'count-register') console.log(`${await countRegister(client)} areas counted`);
    else if (command === 'check') {
      const found = await differences(client);
      for (const { area, meter, truth } of found)
        console.error(`${area}: the meter says ${meter}, a full count ${truth}`);
      if (found.length > 0) process.exitCode = 1;
      else console.log('The meters say what a full count says.');
    } else throw new Error('Say what to do: check, rebuild or count-register.');
  } finally {
    await client.end();
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
