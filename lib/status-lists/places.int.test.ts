import { beforeAll, describe, expect, test } from 'vitest';
import { LIST_SIZE } from '@/db/schema/status-lists';
import { aCounter, aHolder, type Counter, type Holder } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';

let counter: Counter;
beforeAll(async () => {
  counter = await aCounter();
});

type Place = { list_id: number; list_index: number };
const placesOf = ({ deviceId }: Holder) =>
  asSuperuser<Place>('select list_id, list_index from credentials where device_id = $1', [deviceId]);

describe('the place of a credential', () => {
  const positions = (secret: string, count: number) =>
    asSuperuser<{ at: number }>('select status_position($1, n) as at from generate_series(0, $2::int - 1) n', [
      Buffer.from(secret),
      count,
    ]);

  test('is a permutation: no two have the same, all are used', async () => {
    const all = (await positions('secret', 1 << 20)).map(({ at }) => at);
    expect(new Set(all).size).toBe(1 << 20);
    expect(all.reduce((most, at) => Math.max(most, at), 0)).toBe((1 << 20) - 1);
  }, 60_000);

  test('says nothing of the order: those that come one after the other are spread over eight lists', async () => {
    const all = (await positions('another', 4000)).map(({ at }) => at);
    const lists = new Set(all.slice(0, 100).map((at) => at >> 17));
    expect(lists.size).toBe(8);
    const rising = all.filter((at, index) => at > (all[index - 1] ?? 0)).length;
    expect(rising).toBeGreaterThan(1800);
    expect(rising).toBeLessThan(2200);
  });

  test('depends on a key that is made for each block of lists and that the app cannot read', async () => {
    const [one, two] = [await positions('a', 50), await positions('b', 50)];
    expect(one).not.toEqual(two);
    const reading = transactionAs('app', {}, (query) => query('select permutation_key from status_blocks'));
    await expect(reading).rejects.toMatchObject({ code: '42501' });
  });

  test('is in lists of their own after the key was rotated', async () => {
    const [before] = await placesOf(await aHolder(counter));
    await asSuperuser('select start_status_block()');
    const [after] = await placesOf(await aHolder(counter));
    expect(before?.list_id).toBeLessThanOrEqual(8);
    expect(after?.list_id).toBeGreaterThan(8);
    expect(after?.list_index).toBeLessThan(LIST_SIZE);
  });
});
