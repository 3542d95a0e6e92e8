import { expect, test } from 'vitest';
import { setCanaries } from '@/db/seed/canaries';
import { aCounter, aPerson } from '@/test-support/counter';
import { asSuperuser, superuserPool } from '@/test-support/database';
import { reported } from '@/test-support/lost-phone';

test('three ordinary people of each regency become canaries, once: nobody with a case, nobody elsewhere', async () => {
  const [counter, elsewhere] = [await aCounter(), await aCounter()];
  const served = await aPerson(counter);
  await reported(counter.clerk, served.id);
  const ordinary: string[] = [];
  for (let i = 0; i < 5; i++) ordinary.push((await aPerson(counter)).id);
  await aPerson(elsewhere);
  const client = await superuserPool().connect();
  try {
    expect(await setCanaries(client, [counter.region])).toBe(3);
    expect(await setCanaries(client, [counter.region])).toBe(0);
  } finally {
    client.release();
  }
  const set = await asSuperuser<{ resident_id: string }>('select resident_id from canaries');
  expect(set).toHaveLength(3);
  for (const { resident_id } of set) expect(ordinary).toContain(resident_id);
});
