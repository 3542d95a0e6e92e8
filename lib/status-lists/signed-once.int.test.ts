import { beforeAll, expect, test, vi } from 'vitest';
import { currentList } from '@/lib/status-lists/publish';
import { aCounter, aHolder } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';

/** Holds a signature back, as a hardware module or a busy machine would, and tells when it has begun. */
const signing = vi.hoisted(() => ({ begins: () => {}, mayEnd: Promise.resolve() }));
vi.mock('@/lib/keys/jws', async (original) => {
  const { signJws } = await original<typeof import('@/lib/keys/jws')>();
  const late = async (...given: Parameters<typeof signJws>) => {
    signing.begins();
    await signing.mayEnd;
    return signJws(...given);
  };
  return { signJws: late };
});

beforeAll(async () => {
  await aHolder(await aCounter()); // the lists come with the first credential
});

test('a list asked for by many at once is signed once', async () => {
  await asSuperuser('update status_lists set version = version + 1 where id = 2');
  const tokens = await Promise.all(Array.from({ length: 30 }, () => currentList(2)));
  expect([...new Set(tokens.map((list) => list?.token))]).toEqual([expect.any(String)]);
});

test('a list that changes while it is being signed is signed once more for whoever asks after the change', async () => {
  await asSuperuser('update status_lists set version = version + 1 where id = 4');
  await currentList(1);
  let end = () => {};
  signing.mayEnd = new Promise((resolve) => {
    end = resolve;
  });
  const begun = new Promise<void>((resolve) => {
    signing.begins = resolve;
  });
  const first = currentList(4);
  await begun;
  await asSuperuser('update status_lists set version = version + 1 where id = 4');
  const second = currentList(4);
  await currentList(1); // asks the database after the second did: that one waits for the first by now
  end();
  const [early, late] = await Promise.all([first, second]);
  expect(late?.version).toBe((early?.version ?? 0) + 1);
});
