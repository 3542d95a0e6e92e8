import { beforeAll, expect, test } from 'vitest';
import { asSuperuser, superuserPool } from '@/test-support/database';
import { writeEntries } from '@/test-support/sealed-log';
import { sealAll } from '@/test-support/sealing';
import { type Pick, type Tampering, type Target, tamperings } from '@/test-support/tamperings';
import { logKeys } from './log-key';
import type { Ask } from './log-rows';
import { type Verdict, verifyLog } from './verify-log';

// On a real database, as who owns the server: every trigger off, every constraint in the way dropped. What the program and
// its roles can do is refused by the database (db/ledger.int.test.ts); this is about who can do everything.
const ENTRIES = 790;
const ROUNDS = 1_000;
const tables = ['audit_entries', 'log_leaves', 'log_tiles', 'log_checkpoints', 'audit_pending'];
let target: Target;

async function inRolledBack<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  const client = await superuserPool().connect();
  try {
    await client.query('begin isolation level repeatable read');
    return await work(async (text, values) => (await client.query(text, values)).rows);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

beforeAll(async () => {
  await writeEntries(asSuperuser, 1);
  await sealAll();
  await writeEntries(asSuperuser, ENTRIES - 2);
  await sealAll(97);
  await writeEntries(asSuperuser, 1);
  await sealAll();
  for (const table of tables) await asSuperuser(`alter table ${table} disable trigger all`);
  await asSuperuser('alter table log_leaves drop constraint log_leaves_entry_id_unique');
  await asSuperuser('create index on log_leaves (entry_id)');
  await asSuperuser('alter table log_leaves drop constraint leaf_number');
  await asSuperuser('alter table log_cosignatures drop constraint log_cosignatures_size_log_checkpoints_size_fk');
  const seen = await asSuperuser<{ size: number; root: Buffer }>(
    'select size::float8 as size, root from log_checkpoints order by log_checkpoints.size',
  );
  const ids = await asSuperuser<{ id: number }>('select entry_id::float8 as id from log_leaves order by leaf');
  target = {
    ...{ ask: asSuperuser, size: ids.length, ids: ids.map(({ id }) => id), sizes: seen.map(({ size }) => size) },
    seen: seen.map((one) => ({ origin: 'localhost:3000/log', ...one })),
  };
});

const against = () => ({ logKeys: logKeys(), seen: target.seen });

/** Small, and the same in every run: a failure names its seed. */
function pickFrom(seed: number): Pick {
  let state = seed + 0x9e3779b9;
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
  };
}

function expectFound(name: string, { problem }: Verdict, expected: Awaited<ReturnType<Tampering>>) {
  expect(problem, `${name} was not found`).toBeDefined();
  expect(expected.kinds, name).toContain(problem?.kind);
  const { leaf, entryId } = expected;
  if (entryId !== undefined) expect(problem?.entryId, name).toBe(entryId);
  if (leaf === undefined) return;
  expect(problem?.leaf, name).toBeLessThanOrEqual(leaf);
  expect(problem?.lastLeaf ?? problem?.leaf, name).toBeGreaterThanOrEqual(leaf);
}

test('the log as it is holds', async () => {
  const verdict = await inRolledBack((ask) => verifyLog(ask, against()));
  expect(verdict).toEqual({ entries: target.size, size: target.size, archived: [], problem: undefined });
});

test.each(Object.entries(tamperings))('found: %s', async (name, tampering) => {
  await inRolledBack(async (ask) => {
    const expected = await tampering({ ...target, ask }, pickFrom(name.length));
    expectFound(name, await verifyLog(ask, against()), expected);
  });
});

test('a history rewritten with every key of the log is found only because a witness remembers', async () => {
  await inRolledBack(async (ask) => {
    await tamperings.rewrite?.({ ...target, ask }, pickFrom(5));
    expect((await verifyLog(ask, { logKeys: logKeys() })).problem).toBeUndefined();
    expect((await verifyLog(ask, against())).problem?.kind).toBe('log-rewritten');
  });
});

test('an end that is gone from the tables is found even if nobody saw it: the tiles still hold it', async () => {
  await inRolledBack(async (ask) => {
    await tamperings.leaveTiles?.({ ...target, ask }, pickFrom(5));
    const { problem } = await verifyLog(ask, { logKeys: logKeys() });
    expect(problem).toMatchObject({ kind: 'tile-changed', leaf: target.size - 1 });
  });
});

test(`${ROUNDS} random tamperings, ${ROUNDS} found, each with the first bad entry`, async () => {
  const kinds = Object.entries(tamperings);
  for (let round = 0; round < ROUNDS; round++) {
    const pick = pickFrom(round * 7919);
    const [name, tampering] = kinds[pick(kinds.length)] ?? kinds[0] ?? [];
    await inRolledBack(async (ask) => {
      if (!name || !tampering) return;
      const expected = await tampering({ ...target, ask }, pick);
      expectFound(`${name}, round ${round}`, await verifyLog(ask, against()), expected);
    });
  }
}, 900_000);
