// What the ledger costs: a revoke with its entry while the worker seals, against the same statements without any of it; how
// fast a backlog is sealed; how fast it is proven that an entry is in the log.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { pool } from '@/db/client';
import { sealBatch } from '@/lib/ledger/seal';
import { lastCheckpoint, storedTiles } from '@/lib/ledger/stored-log';
import { inclusionProof } from '@/lib/tlog/tree';
import { inWorker, workers } from './in-worker';
import { compare } from './measure';
import { owner } from './registry';
import { withEverything, withoutLedger } from './revocations';

const ROUNDS = { concurrency: 1, rounds: 5, callsPerRound: 120 };
const BACKLOG = 200_000;
const perSecond = (count: number, ms: number) => Math.round((count / ms) * 1000).toLocaleString('en');

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
async function drain(): Promise<void> {
  while ((await inWorker((tx) => sealBatch(tx))) > 0);
}

/** Entries of many kinds, as long as they are in daily work. */
const someEntries = `insert into audit_entries (actor_kind, actor_id, act, region, resident_id, reason, detail)
  select 'machine', gen_random_uuid(), 'resident.view', 'ID.32.73.01', gen_random_uuid(), 'counter',
    jsonb_build_object('queue', 'A' || n, 'fields', jsonb_build_array('name', 'address')) from generate_series(1, $1::int) n`;

await drain(); // what making the registry and earlier benches left

const [plain = 1, unsealed = 0] = await compare(
  'Revoke, nothing seals',
  [withoutLedger, withEverything('credential.revoke, entries wait')],
  ROUNDS,
);
const sealer = fork(new URL('./sealer.ts', import.meta.url), {
  execArgv: process.execArgv,
  env: { ...process.env, DATABASE_URL: process.env.WORKER_DATABASE_URL },
});
await once(sealer, 'message');
const [plainAgain = 1, sealed = 0] = await compare(
  'Revoke, the worker seals each second',
  [
    { ...withoutLedger, run: (call) => withoutLedger.run(720 + call) },
    withEverything('credential.revoke, sealed', 720),
  ],
  ROUNDS,
);
sealer.send('stop');
await once(sealer, 'exit');
console.log(`  sealing beside it: ${(sealed / plainAgain / (unsealed / plain)).toFixed(2)}x`);

await drain();
const inserting = await timed(() => owner.query(someEntries, [BACKLOG]));
const draining = await timed(drain);
console.log(`\nBacklog of ${BACKLOG.toLocaleString('en')} entries`);
console.log(`  written in one statement ${perSecond(BACKLOG, inserting)} per s`);
console.log(`  sealed ${perSecond(BACKLOG, draining)} per s, ${(draining / inserting).toFixed(2)}x of writing them`);

await inWorker(async (tx) => {
  const size = (await lastCheckpoint(tx))?.size ?? 0;
  const leafAt = (call: number) => (call * 7919) % size;
  const entry = `select e.* from log_leaves l join audit_entries e on e.id = l.entry_id and e.at = l.entry_at where l.leaf = $1`;
  await compare(
    `Inclusion proofs in a log of ${size.toLocaleString('en')}`,
    [
      {
        name: 'the entry of a leaf, pg prepared',
        run: (call) => tx.$client.query({ name: 'entry', text: entry, values: [leafAt(call)] }),
      },
      { name: 'its inclusion proof', run: (call) => inclusionProof(leafAt(call), size, storedTiles(tx)) },
    ],
    { concurrency: 1, rounds: 5, callsPerRound: 400 },
  );
});
await owner.query('select pg_stat_reset()');
await Promise.all([pool.end(), owner.end(), workers.end()]);
