import { expect, test } from 'vitest';
import { asSuperuser } from '@/test-support/database';
import { anOffer, aRedeemed, aWallet } from '@/test-support/offer';

// What the registry learns of the phone: its key, and what its wallet says it is.

test('one key holds the credential of one person', async () => {
  const { wallet } = await aRedeemed();
  const { offer, pin } = await anOffer();
  const token = String((await wallet.token(await wallet.codeOf(offer), pin)).body.access_token);
  const answer = await wallet.credential(token, await wallet.proof(await wallet.nonce()));
  expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_proof' } });
});

test('nor in another spelling of the key', async () => {
  const { wallet } = await aRedeemed();
  const { offer, pin } = await anOffer();
  const token = String((await wallet.token(await wallet.codeOf(offer), pin)).body.access_token);
  const jwk = { ...wallet.keys.jwk, x: `${wallet.keys.jwk.x}=` };
  const answer = await wallet.credential(token, await wallet.proof(await wallet.nonce(), { jwk }));
  expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_proof' } });
});

test.each([
  ['Samsung SM-A155F (One UI 6.1)', 'Samsung SM-A155F (One UI 6.1)'],
  ['Sam\u0000sung', 'HP baru'],
  ['\ud800', 'HP baru'],
  ['HP Budi 3201 0101 0101 0001', 'HP baru'],
  ['<b>HP</b>', 'HP baru'],
  ['x\u202ey', 'HP baru'],
])('what a wallet says of its phone is a stranger’s text: %j', async (said, kept) => {
  const { offer, pin, holder } = await anOffer();
  const wallet = await aWallet();
  const token = String((await wallet.token(await wallet.codeOf(offer), pin)).body.access_token);
  const answer = await wallet.credential(token, await wallet.proof(await wallet.nonce()), { device_model: said });
  expect(answer.status).toBe(200);
  const live = 'select model from devices where resident_id = $1 and unbound_at is null';
  expect(await asSuperuser(live, [holder.id])).toEqual([{ model: kept }]);
  const entries = 'select detail from audit_entries where resident_id = $1';
  expect(JSON.stringify(await asSuperuser(entries, [holder.id]))).not.toContain('0001');
});
