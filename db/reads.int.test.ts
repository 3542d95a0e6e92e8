import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { aCounter, aCounterBeside, aHolder, type Counter, type Holder, signedIn } from '@/test-support/counter';
import { asSuperuser, type Claims, type Query, transactionAs } from '@/test-support/database';
import { claimsOf, longAgo, onRecord } from '@/test-support/looks';

// The only ways to a person: each of them after a committed entry of whoever acts about this very resident, and within reach.
let counter: Counter;
let [holder, family] = [{} as Holder, ''];
const aClerk = async () => claimsOf(await signedIn('clerk', { regency: counter }));

beforeAll(async () => {
  counter = await aCounter();
  holder = await aHolder(counter, { name: 'RATNA WULANDARI' });
  const [row] = await asSuperuser<{ family_id: string }>('select family_id from residents where id = $1', [holder.id]);
  family = row?.family_id ?? '';
});

const ways = {
  open_residents: (query: Query) => query('select name from open_residents where id = $1', [holder.id]),
  open_families: (query: Query) => query('select address from open_families where id = $1', [family]),
  listed_residents: (query: Query) => query('select name from listed_residents where id = $1', [holder.id]),
  resident_card: (query: Query) => query('select name from resident_card($1)', [holder.id]),
};
const read = async (query: Query) => {
  const given: string[] = [];
  for (const [way, ask] of Object.entries(ways)) if ((await ask(query)).length > 0) given.push(way);
  return given;
};
const readBy = (claims: Claims) => transactionAs('app', claims, read);
const all = Object.keys(ways);

describe('an officer of the area', () => {
  test('reads nobody without an entry', async () => {
    expect(await readBy(await aClerk())).toEqual([]);
  });

  test('reads after a look that is committed', async () => {
    const clerk = await aClerk();
    await onRecord(clerk, holder.id);
    expect(await readBy(clerk)).toEqual(all);
    expect(await transactionAs('app', clerk, ways.listed_residents)).toEqual([{ name: 'R•••• W••••••••' }]);
  });

  test('not in the transaction that claims the look, in a savepoint of it, nor after it was rolled back', async () => {
    const clerk = await aClerk();
    const reading = transactionAs('app', clerk, async (query) => {
      await query('savepoint one');
      await query("insert into audit_entries (act, resident_id) values ('resident.view', $1)", [holder.id]);
      await query('release one');
      expect(await read(query)).toEqual([]);
      throw new Error('hide it');
    });
    await expect(reading).rejects.toThrow('hide it');
    expect(await readBy(clerk)).toEqual([]);
  });

  test('not by the look of somebody else, nor by one at somebody else', async () => {
    const [clerk, colleague] = [await aClerk(), await aClerk()];
    await onRecord(colleague, holder.id);
    await onRecord(clerk, (await aHolder(counter)).id);
    await onRecord(clerk, randomUUID());
    expect(await readBy(clerk)).toEqual([]);
    expect(await readBy({ ...clerk, actor: '' })).toEqual([]);
  });

  test.each(['refused', 'failed', 'requested'])('not by a look that was %s', async (outcome) => {
    const clerk = await aClerk();
    await onRecord(clerk, holder.id, 'resident.view', outcome);
    expect(await readBy(clerk)).toEqual([]);
  });

  test.each(['resident.keep-open', 'card.order', 'registry.read', 'resident.views'])(
    'not by the act %s',
    async (act) => {
      const clerk = await aClerk();
      await onRecord(clerk, holder.id, act);
      expect(await readBy(clerk)).toEqual([]);
    },
  );

  test('not longer than half an hour; the first letters stay in lists for the session', async () => {
    const [late, in_time, yesterday] = [await aClerk(), await aClerk(), await aClerk()];
    await longAgo(late, holder.id, '31 minutes');
    await longAgo(in_time, holder.id, '29 minutes');
    await longAgo(yesterday, holder.id, '13 hours');
    expect(await readBy(late)).toEqual(['listed_residents']);
    expect(await readBy(in_time)).toEqual(all);
    expect(await readBy(yesterday)).toEqual([]);
  });

  test('and of a family card only with the record of somebody on it', async () => {
    const clerk = await aClerk();
    await onRecord(clerk, (await aHolder(counter)).id);
    const cards = await transactionAs('app', clerk, (query) => query('select id from open_families'));
    expect(cards).toHaveLength(1);
    expect(cards).not.toContainEqual({ id: family });
  });
});

describe('out of reach an entry opens nothing', () => {
  test('in another area: the masked card alone, of whoever was found', async () => {
    const beside = claimsOf((await aCounterBeside(counter)).clerk);
    await onRecord(beside, holder.id, 'resident.find');
    expect(await readBy(beside)).toEqual(['resident_card']);
    expect(await readBy({ ...beside, region: '' })).toEqual(['resident_card']);
  });

  test.each(['regency-admin', 'national-admin', 'provincial-overseer', 'auditor'] as const)(
    'to the role %s',
    async (role) => {
      const claims = { ...claimsOf(await signedIn(role, { regency: counter })), region: 'ID' };
      await onRecord(claims, holder.id);
      await onRecord(claims, holder.id, 'resident.find');
      expect(await readBy(claims)).toEqual([]);
    },
  );

  test('to nobody in particular', async () => {
    await onRecord({ region: 'ID', role: 'clerk' }, holder.id);
    expect(await readBy({ region: 'ID', role: 'clerk' })).toEqual([]);
  });
});

describe('a wallet', () => {
  const wallet = () => ({ actor_kind: 'wallet', role: 'wallet', resident: holder.id });
  const own = ['open_residents', 'open_families', 'listed_residents'];

  test('reads its own record and family card, once that is on record and committed', async () => {
    const other = await aHolder(counter);
    await onRecord({ ...wallet(), resident: other.id }, other.id, 'resident.read-own');
    await onRecord(await aClerk(), holder.id);
    expect(await readBy(wallet())).toEqual([]); // neither another wallet's look nor an officer's is its own
    const both = transactionAs('app', wallet(), async (query) => {
      await query("insert into audit_entries (act, resident_id) values ('resident.read-own', $1)", [holder.id]);
      expect(await read(query)).toEqual([]);
      throw new Error('hide it');
    });
    await expect(both).rejects.toThrow('hide it');
    await onRecord(wallet(), holder.id, 'resident.read-own');
    expect(await readBy(wallet())).toEqual(own);
  });

  test('and nobody else, in whatever area it says it is', async () => {
    const other = await aHolder(counter);
    await onRecord({ ...wallet(), resident: other.id }, other.id, 'resident.read-own');
    expect(await readBy({ ...wallet(), resident: other.id })).toEqual([]);
    expect(await readBy({ ...(await aClerk()), resident: other.id })).toEqual([]);
  });
});
