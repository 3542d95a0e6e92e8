import { beforeAll, describe, expect, test } from 'vitest';
import { aCounter, aHolder, type Counter, type Holder } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { anOfferFor } from '@/test-support/offer';

// A wallet has no area and no office: row-level security shows it one resident and that resident's family card.
let counter: Counter;
let mine: Holder;
let theirs: Holder;

beforeAll(async () => {
  counter = await aCounter();
  [mine, theirs] = [await aHolder(counter), await aHolder(counter)];
  await anOfferFor(counter, mine);
  await anOfferFor(counter, theirs);
});

const asWallet = <Row extends object>(statement: string, values: unknown[] = [], residentId = mine.id) =>
  transactionAs('app', { actor_kind: 'wallet', resident: residentId }, (query) =>
    query<Row & Record<string, unknown>>(statement, values),
  );

describe('a wallet', () => {
  test.each(['devices', 'credentials', 'offers', 'cases'])('sees of %s only what is its resident’s', async (table) => {
    const rows = await asWallet<{ resident_id: string }>(`select distinct resident_id from ${table}`);
    expect(rows).toEqual([{ resident_id: mine.id }]);
  });

  test('sees the people of its own family card, and the card', async () => {
    expect(await asWallet('select id from residents')).toEqual([{ id: mine.id }]);
    expect(await asWallet('select id from families')).toHaveLength(1);
  });

  test('sees nothing of officers, messages, codes or checks', async () => {
    for (const table of ['officers', 'messages', 'contact_codes', 'identity_checks', 'card_orders', 'status_changes'])
      expect(await asWallet(`select 1 from ${table}`), table).toEqual([]);
  });

  test('changes nothing of somebody else', async () => {
    const changing = asWallet('update offers set cancelled_at = now() where resident_id = $1 returning id', [
      theirs.id,
    ]);
    expect(await changing).toEqual([]);
    const adding = asWallet(
      `insert into credentials (device_id, resident_id, region, status) values ($1, $2, $3, 'active')`,
      [theirs.deviceId, theirs.id, theirs.region],
    );
    await expect(adding).rejects.toMatchObject({ code: '42501' });
  });

  test('without a resident sees nothing at all, also on a connection that was used before', async () => {
    await asWallet('select 1');
    expect(await transactionAs('app', { actor_kind: 'wallet' }, (query) => query('select 1 from residents'))).toEqual(
      [],
    );
    expect(await transactionAs('app', {}, (query) => query('select 1 from credentials'))).toEqual([]);
  });
});

describe('before a wallet is known', () => {
  const ask = (statement: string, values: unknown[]) =>
    transactionAs('app', {}, (query) => query<Record<string, unknown>>(statement, values));

  test('a code, a token or a place answers whose it is, and nothing of the person', async () => {
    const [{ code_hash } = { code_hash: null }] = await asSuperuser<{ code_hash: Buffer }>(
      'select code_hash from offers where resident_id = $1',
      [mine.id],
    );
    const [found] = await ask('select * from wallet_of_offer($1)', [code_hash]);
    expect(found).toMatchObject({ resident_id: mine.id });
    expect(Object.keys(found ?? {})).toEqual(['offer_id', 'resident_id', 'region']);
    expect(await ask('select * from wallet_of_offer($1)', [Buffer.alloc(32)])).toEqual([]);
    expect(await ask('select * from wallet_of_token($1)', [Buffer.alloc(32)])).toEqual([]);
  });

  test('a list gives places and statuses, no person', async () => {
    const [first] = await ask('select * from status_list_entries(1)', []);
    expect(Object.keys(first ?? { list_index: 0, status: '' })).toEqual(['list_index', 'status']);
  });
});
