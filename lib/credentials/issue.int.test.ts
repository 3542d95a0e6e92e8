import { beforeAll, describe, expect, test } from 'vitest';
import { issueCredential } from '@/lib/credentials/issue';
import { revokeCredential } from '@/lib/credentials/revoke';
import { codeOfLink, sha256 } from '@/lib/credentials/secrets';
import { exchangeOffer } from '@/lib/offers/exchange';
import { walletOfCode } from '@/lib/wallets/lookup';
import { Wallet } from '@/lib/wallets/wallet';
import { aCounter, aHolder, type Counter } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { timePasses } from '@/test-support/lost-phone';
import { anOfferFor } from '@/test-support/offer';

let counter: Counter;
beforeAll(async () => {
  counter = await aCounter();
});

const aKey = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');

async function aTokenHolder(facts: Parameters<typeof aHolder>[1] = {}) {
  const holder = await aHolder(counter, facts);
  const offer = await anOfferFor(counter, holder);
  const wallet = await walletOfCode(sha256(codeOfLink(offer.link)), 'test');
  if (!wallet) throw new Error('no wallet');
  const exchange = (pin = offer.pin) => exchangeOffer(wallet, { pin, tokenId: crypto.randomUUID() });
  return { holder, wallet, exchange, ...offer };
}

const outcomesOf = (residentId: string, act: string) =>
  asSuperuser<{ outcome: string; actor_kind: string; resident_id: string }>(
    'select outcome, actor_kind, resident_id from audit_entries where resident_id = $1 and act = $2 order by id',
    [residentId, act],
  );

describe('credential.issue', () => {
  test('is done and on record, as the wallet of this resident', async () => {
    const { holder, wallet, exchange } = await aTokenHolder();
    await exchange();
    const issued = await issueCredential(wallet, { thumbprint: aKey(), model: 'Samsung A15' });
    expect(issued.copies.map(({ form }) => form).sort()).toEqual(['qr', 'wallet']);
    expect(issued.face).toMatchObject({ nik: holder.nik });
    expect(await outcomesOf(holder.id, 'credential.issue')).toEqual([
      { outcome: 'done', actor_kind: 'wallet', resident_id: holder.id },
    ]);
    expect((await outcomesOf(holder.id, 'credential.revoke')).map(({ outcome }) => outcome)).toEqual(['done']);
  });

  test('is refused without a token', async () => {
    const { holder, wallet } = await aTokenHolder();
    await expect(issueCredential(wallet, { thumbprint: aKey() })).rejects.toMatchObject({ key: 'offer.gone' });
    expect((await outcomesOf(holder.id, 'credential.issue')).map(({ outcome }) => outcome)).toEqual(['refused']);
  });

  test('is refused when the token has run out', async () => {
    const { wallet, exchange, offerId } = await aTokenHolder();
    await exchange();
    await transactionAs('superuser', {}, async (query) => {
      await query("insert into audit_entries (act) values ('registry.import')");
      await query("update offers set token_expires_at = now() - interval '1 second' where id = $1", [offerId]);
    });
    await expect(issueCredential(wallet, { thumbprint: aKey() })).rejects.toMatchObject({ key: 'offer.gone' });
  });

  test('is refused again once it was revoked, to the same key too', async () => {
    const { holder, wallet, exchange } = await aTokenHolder();
    await exchange();
    const thumbprint = aKey();
    await issueCredential(wallet, { thumbprint });
    const [live] = await asSuperuser<{ id: string }>(
      `select id from credentials where resident_id = $1 and status = 'active' limit 1`,
      [holder.id],
    );
    await revokeCredential(counter.clerk, { credentialId: live?.id, reason: 'lost' });
    await expect(issueCredential(wallet, { thumbprint })).rejects.toMatchObject({ key: 'offer.gone' });
  });

  test('is refused when the person may no longer receive one', async () => {
    const { holder, wallet, exchange } = await aTokenHolder();
    await exchange();
    await transactionAs('superuser', {}, async (query) => {
      await query("insert into audit_entries (act) values ('registry.import')");
      await query("update residents set nik_state = 'deceased', deceased_on = current_date where id = $1", [holder.id]);
    });
    const refusal = { key: 'eligibility.deceased' };
    await expect(issueCredential(wallet, { thumbprint: aKey() })).rejects.toMatchObject(refusal);
    const living = await asSuperuser(`select from credentials where resident_id = $1 and status = 'active'`, [
      holder.id,
    ]);
    expect(living).toHaveLength(1); // what was there before: nothing half done
  });

  test('is invisible from another resident: the offer of somebody else is not found', async () => {
    const { wallet, exchange } = await aTokenHolder();
    const other = await aTokenHolder();
    await exchange();
    const stranger = Wallet.of({
      ...{ id: wallet.id, region: wallet.region, requestId: 'test' },
      residentId: other.wallet.residentId,
    });
    await expect(issueCredential(stranger, { thumbprint: aKey() })).rejects.toMatchObject({ key: 'notFound' });
  });

  test('twice with one key answers the same copies, with another key nothing', async () => {
    const { wallet, exchange } = await aTokenHolder();
    await exchange();
    const thumbprint = aKey();
    const places = async () =>
      (await issueCredential(wallet, { thumbprint })).copies.map(({ listId, listIndex }) => `${listId}/${listIndex}`);
    expect((await places()).sort()).toEqual((await places()).sort());
    await expect(issueCredential(wallet, { thumbprint: aKey() })).rejects.toMatchObject({ key: 'offer.taken' });
  });

  test.each([
    {},
    { thumbprint: 'short' },
    { thumbprint: aKey(), model: 'x'.repeat(61) },
    { thumbprint: aKey(), more: 1 },
  ])('bad input is refused: %j', async (input) => {
    const { wallet } = await aTokenHolder();
    await expect(issueCredential(wallet, input)).rejects.toMatchObject({ key: 'badInput' });
  });

  test('no officer may do it, and no wallet an officer’s act', async () => {
    expect(counter.clerk.does('credential.issue')).toBe(false);
    const { wallet } = await aTokenHolder();
    expect(wallet.does('credential.revoke')).toBe(false);
    expect(wallet.may('credential.issue', { residentId: 'somebody else' })).toBe(false);
  });
});

describe('offer.exchange', () => {
  test('counts and refuses a wrong PIN, on record with the tries left', async () => {
    const { holder, exchange } = await aTokenHolder();
    await expect(exchange('654321')).rejects.toMatchObject({ key: 'offer.wrongPin', values: { left: 4 } });
    const [entry] = await asSuperuser<{ detail: object }>(
      `select detail from audit_entries where resident_id = $1 and act = 'offer.exchange'`,
      [holder.id],
    );
    expect(entry?.detail).toEqual({ left: 4, why: 'offer.wrongPin' });
  });

  test('is refused after ten minutes, and a second time', async () => {
    const late = await aTokenHolder();
    await timePasses(late.caseId, '10 minutes');
    await expect(late.exchange()).rejects.toMatchObject({ key: 'offer.gone' });
    const { exchange } = await aTokenHolder();
    await exchange();
    await expect(exchange()).rejects.toMatchObject({ key: 'offer.gone' });
  });
});
