import { setTimeout as pause } from 'node:timers/promises';
import { booksOf } from './support/kills/books';
import { Load } from './support/kills/load';
import { ThreeProcesses, victims } from './support/kills/three-processes';
import { expect, test } from './support/world';

// KILL_ROUNDS=300 makes it an evening's work; a few rounds are enough to see that nothing broke.
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 12);
const DESKS = 4;

test(`kill -9 ${ROUNDS} kali di bawah beban: setiap tindakan tercatat tepat sekali, setiap catatan tersegel tepat sekali`, async () => {
  test.setTimeout(120_000 + ROUNDS * 30_000);
  const all = await ThreeProcesses.open();
  try {
    const load = new Load(all.url);
    await load.begin(all.registry, DESKS);
    for (let round = 0; round < ROUNDS; round++) {
      await load.untilMoreThan(load.done.length);
      await pause(Math.random() * 400); // anywhere within an act, a sealing or a checkpoint
      await all.kill(victims[Math.floor(Math.random() * victims.length)] ?? 'web');
      await all.mend();
    }
    await load.end();
    await all.untilSealed();
    const books = await booksOf(all.registry, load.done);
    expect(books).toEqual({
      ...{ unequal: [], unsealed: 0, unfounded: 0, missing: 0 },
      ...{ entries: books.entries, waiting: books.waiting, leaves: books.entries - books.waiting },
    });
    expect(load.done.length).toBeGreaterThan(ROUNDS);
    console.log(`${ROUNDS} kills, ${load.done.length} acts answered, ${books.entries} entries, ${books.leaves} leaves`);
  } finally {
    await all.close();
  }
});
