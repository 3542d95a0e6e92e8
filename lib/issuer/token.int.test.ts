import { describe, expect, test } from 'vitest';
import { cancelCase } from '@/lib/cases/cancel';
import { reissueCredential } from '@/lib/credentials/reissue';
import { revokeCredential } from '@/lib/credentials/revoke';
import { issuer } from '@/lib/issuer/metadata';
import { asSuperuser } from '@/test-support/database';
import { timePasses, versionOf } from '@/test-support/lost-phone';
import { anOffer, aWallet, type Offered } from '@/test-support/offer';
import { fetchHere as fetch } from '@/test-support/public-routes';

const other = (pin: string, by = 1) => String((Number(pin) + by) % 1_000_000).padStart(6, '0');
const refused = { status: 400, body: { error: 'invalid_grant' } };

/** The code is taken before what ends the offer: whoever has it in hand already is refused too. */
async function withCode(offered: Offered) {
  const wallet = await aWallet();
  return { wallet, code: await wallet.codeOf(offered.offer) };
}

describe('a code', () => {
  test('is exchanged once', async () => {
    const offered = await anOffer();
    const { wallet, code } = await withCode(offered);
    expect((await wallet.token(code, offered.pin)).status).toBe(200);
    expect(await wallet.token(code, offered.pin)).toMatchObject(refused);
  });

  test('is exchanged once by twenty side by side', async () => {
    const offered = await anOffer();
    const { wallet, code } = await withCode(offered);
    const answers = await Promise.all(Array.from({ length: 20 }, () => wallet.token(code, offered.pin)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  const endings: [string, (offered: Offered) => Promise<unknown>][] = [
    [
      'the case was cancelled',
      async ({ counter: { clerk }, caseId }) =>
        cancelCase(clerk, { caseId, version: await versionOf(caseId), reason: 'resident-left' }),
    ],
    [
      'a newer offer was sent',
      async ({ counter: { clerk }, caseId }) => {
        await timePasses(caseId, '61 seconds');
        await reissueCredential(clerk, { caseId });
      },
    ],
    ['ten minutes have passed', ({ caseId }) => timePasses(caseId, '10 minutes')],
    [
      'its recipient said: not me',
      ({ link }) => fetch(`${issuer()}/claim/${link}/disown`, { method: 'POST', headers: { origin: issuer() } }),
    ],
  ];
  test.each(endings)('is refused after %s', async (_what, end) => {
    const offered = await anOffer();
    const { wallet, code } = await withCode(offered);
    await end(offered);
    expect(await wallet.token(code, offered.pin)).toMatchObject(refused);
    expect((await fetch(`${issuer()}/oid4vci/offers/${offered.link}`)).status).toBe(404);
  });

  test('is not the link, and an unknown one is refused', async () => {
    const { link, pin } = await anOffer();
    const wallet = await aWallet();
    expect(await wallet.token(link, pin)).toMatchObject(refused);
    expect(await wallet.token('A'.repeat(43), pin)).toMatchObject(refused);
  });
});

describe('a PIN', () => {
  test('wrong five times: the right one comes too late, and every try is on record', async () => {
    const offered = await anOffer();
    const { wallet, code } = await withCode(offered);
    for (let by = 1; by <= 4; by++)
      expect((await wallet.token(code, other(offered.pin, by))).body.error_description).toContain(`${5 - by} tries`);
    expect(await wallet.token(code, other(offered.pin, 5))).toMatchObject(refused);
    expect(await wallet.token(code, offered.pin)).toMatchObject(refused);
    const tries = await asSuperuser(
      `select from audit_entries where resident_id = $1 and act = 'offer.exchange' and outcome = 'refused'`,
      [offered.holder.id],
    );
    expect(tries).toHaveLength(6);
  });

  test('guessed thirty times side by side: five are judged, the right one among the rest gains nothing', async () => {
    const offered = await anOffer();
    const { wallet, code } = await withCode(offered);
    const guesses = Array.from({ length: 30 }, (_, index) => wallet.token(code, other(offered.pin, index + 1)));
    expect((await Promise.all(guesses)).every(({ status }) => status === 400)).toBe(true);
    const [row] = await asSuperuser<{ pin_failures: number }>('select pin_failures from offers where case_id = $1', [
      offered.caseId,
    ]);
    expect(row?.pin_failures).toBe(5);
    expect(await wallet.token(code, offered.pin)).toMatchObject(refused);
  });

  test('is asked for', async () => {
    const { offer } = await anOffer();
    const wallet = await aWallet();
    const answer = await wallet.token(await wallet.codeOf(offer), '');
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  });
});

test('a token dies when a newer offer is sent', async () => {
  const offered = await anOffer();
  const { wallet, code } = await withCode(offered);
  const token = String((await wallet.token(code, offered.pin)).body.access_token);
  await timePasses(offered.caseId, '61 seconds');
  await reissueCredential(offered.counter.clerk, { caseId: offered.caseId });
  const answer = await wallet.credential(token, await wallet.proof(await wallet.nonce()));
  expect(answer).toMatchObject({ status: 401, body: { error: 'invalid_token' } });
});

test('a token dies with the offer: revoking while it is under way leaves nothing to collect', async () => {
  const offered = await anOffer();
  const { wallet, code } = await withCode(offered);
  const token = String((await wallet.token(code, offered.pin)).body.access_token);
  const { clerk } = offered.counter;
  await cancelCase(clerk, {
    caseId: offered.caseId,
    version: await versionOf(offered.caseId),
    reason: 'resident-left',
  });
  const answer = await wallet.credential(token, await wallet.proof(await wallet.nonce()));
  expect(answer).toMatchObject({ status: 401, body: { error: 'invalid_token' } });
  await expect(
    revokeCredential(clerk, { credentialId: offered.holder.credentialId, reason: 'lost' }),
  ).rejects.toMatchObject({ key: 'credential.alreadyRevoked' });
});
