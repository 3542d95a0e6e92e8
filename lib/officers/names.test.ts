import { expect, test } from 'vitest';
import { freeUsernames, usernameOf } from '@/lib/officers/names';

test.each([
  ['Sari Wulandari, S.Kom.', 'sari.wulandari'],
  ['Nur', 'nur'],
  ['Petugas 17', 'petugas'],
  ['Ng', 'petugas.ng'],
])('%s is %s', (name, wanted) => {
  expect(usernameOf(name)).toBe(wanted);
});

/** What a list of one name asks of the database. */
function registryOf(...before: string[]) {
  const taken = new Set(before);
  const asked = { names: 0 };
  const free = freeUsernames(async (names) => {
    asked.names += names.length;
    return new Set(names.filter((name) => taken.has(name)));
  });
  return { taken, asked, free };
}

test('the first free name after the ones that are taken', async () => {
  const { free } = registryOf('sari', 'sari2', 'sari4');
  expect(await free('sari')).toBe('sari3');
  expect(await free('budi')).toBe('budi');
});

test('a name nobody took after all is given again, one that was taken is not', async () => {
  const { taken, free } = registryOf();
  expect(await free('sari')).toBe('sari');
  expect(await free('sari')).toBe('sari');
  taken.add('sari');
  expect(await free('sari')).toBe('sari2');
});

test('two thousand of one name: each has its own, and none is compared with all before it', async () => {
  const { taken, asked, free } = registryOf();
  for (let i = 0; i < 2000; i++) taken.add(await free('petugas'));
  expect(taken.size).toBe(2000);
  expect(taken.has('petugas2000')).toBe(true);
  expect(asked.names).toBeLessThanOrEqual(2000 * 50);
});
