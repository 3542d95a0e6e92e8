import { beforeAll, describe, expect, test } from 'vitest';
import { formatVkey } from '@/lib/tlog/note';
import { parseProof } from '@/lib/tlog/proof';
import { bundleFor, cosignNewest, namesIn, spoil, textOf } from '@/test-support/bundle';
import { transactionAs } from '@/test-support/database';
import { newLogKey } from '@/test-support/sealed-log';
import { sealAll, someEntries } from '@/test-support/sealing';
import { NotSealedYet } from './bundle-content';
import { logKeys } from './log-key';
import { verifyBundle } from './verify-bundle';

const witness = newLogKey('saksi.test/1', 'cosignature');
const _other = newLogKey('lain.test/1', 'cosignature');
let ids: number[];
let zip: Uint8Array;
const keys = () => ({ log: logKeys(), witness: [witness.key] });

beforeAll(async () => {
  ids = await someEntries(900, { why: 'é', n: 1.5 });
  await sealAll(300);
  await cosignNewest(witness);
  zip = await bundleFor(ids.slice(100, 700), { purpose: 'pemeriksaan', witnessKeys: [witness.key] });
});

describe('a bundle holds without a database', () => {
  test('with the keys of the log and the witness', async () => {
    const verdict = await verifyBundle(zip, keys());
    expect(verdict).toMatchObject({ problem: undefined, entries: 600, cosignedBy: ['saksi.test/1'], trusted: 'given' });
    expect(textOf(zip, 'README.txt')).toContain('Tujuan   : pemeriksaan');
    expect(textOf(zip, 'keys.txt')).toBe(
      `${logKeys()
        .map((key) => `log ${formatVkey(key)}\n`)
        .join('')}witness ${formatVkey(witness.key)}\n`,
    );
  });

  test('with its own keys, which it says', async () => {
    expect(await verifyBundle(zip)).toMatchObject({ problem: undefined, trusted: 'own', cosignedBy: ['saksi.test/1'] });
  });

  test('for a few entries here and there, which bring paths instead of tiles', async () => {
    const few = await bundleFor([ids[3] ?? 0, ids[260] ?? 0, ids[899] ?? 0]);
    expect(await verifyBundle(few, keys())).toMatchObject({ problem: undefined, entries: 3 });
    expect(few.length).toBeLessThan(40_000);
    expect(textOf(few, 'entries.jsonl')).toContain('"path":[');
  });

  test('and has the proof of each entry in the format of C2SP, with the cosigned checkpoint', async () => {
    const proofs = namesIn(zip).filter((name) => name.endsWith('.tlog-proof'));
    expect(proofs).toHaveLength(600);
    expect(parseProof(textOf(zip, proofs[0] ?? '')).checkpoint).toBe(textOf(zip, 'checkpoint'));
  });

  test('while the log grows on: the cosigned checkpoint is taken, and of newer entries the newest', async () => {
    const [late = 0] = await someEntries(1);
    await expect(bundleFor([late])).rejects.toThrow(NotSealedYet);
    await sealAll();
    expect(await verifyBundle(await bundleFor(ids.slice(0, 5)), keys())).toMatchObject({ problem: undefined });
    const newest = await verifyBundle(await bundleFor([late]), keys());
    expect(newest.problem).toEqual({ kind: 'witness-signature', detail: 'saksi.test/1' });
  });
});

describe('an entry erased by law', () => {
  test('stays provable by what was sealed of it, with the entry that says so', async () => {
    const [gone = 0] = await someEntries(1, { secret: 'nama' });
    await sealAll();
    await transactionAs('owner', {}, (query) => query('select erase_entry($1, $2)', [gone, 'penetapan 12/2026']));
    await sealAll();
    const bundle = await bundleFor([ids[0] ?? 0, gone]);
    const { entries, problem } = await verifyBundle(bundle, { log: logKeys(), witness: [] });
    expect([entries, problem]).toEqual([2, undefined]);
    expect(textOf(bundle, 'entries.jsonl')).not.toContain('nama');
    expect(textOf(bundle, 'erasures.jsonl')).toContain('penetapan 12/2026');
    const hidden = spoil(bundle, 'erasures.jsonl', () => '');
    expect((await verifyBundle(hidden)).problem).toMatchObject({ kind: 'erasure', line: 2, entryId: gone });
  });
});
