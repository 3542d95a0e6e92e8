import { beforeAll, expect, test } from 'vitest';
import { codeOfLink, sha256 } from '@/lib/credentials/secrets';
import { issuer } from '@/lib/issuer/metadata';
import { disownOffer } from '@/lib/offers/disown';
import { viewResident } from '@/lib/residents/view';
import { walletOfCode } from '@/lib/wallets/lookup';
import { aCounter, aHolder, type Counter } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { anOfferFor, aRedeemed } from '@/test-support/offer';
import { fetchHere as fetch } from '@/test-support/public-routes';

let counter: Counter;
beforeAll(async () => {
  counter = await aCounter();
});

async function anOffer() {
  const holder = await aHolder(counter);
  const offer = await anOfferFor(counter, holder);
  const wallet = await walletOfCode(sha256(codeOfLink(offer.link)), 'test');
  if (!wallet) throw new Error('no wallet');
  return { holder, wallet, ...offer };
}
const press = (link: string) =>
  fetch(`${issuer()}/claim/${link}/disown`, { method: 'POST', headers: { origin: issuer() } });
const caseOf = (caseId: string) => asSuperuser('select status, stop_reason from cases where id = $1', [caseId]);
const stopped = [{ status: 'stopped', stop_reason: 'offer-disowned' }];

test('"Bukan saya" ends the offer, stops the case for a supervisor, and is on record', async () => {
  const { holder, caseId, link, wallet } = await anOffer();
  const answer = await press(link);
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(`/claim/${link}`);
  expect(await caseOf(caseId)).toEqual(stopped);
  const entries = await asSuperuser(
    `select outcome, actor_kind, reason from audit_entries where resident_id = $1 and act = 'offer.disown'`,
    [holder.id],
  );
  expect(entries).toEqual([{ outcome: 'done', actor_kind: 'wallet', reason: 'offer-disowned' }]);
  await expect(disownOffer(wallet, {})).rejects.toMatchObject({ key: 'offer.gone' });
  const { alerts } = await viewResident(counter.clerk, { residentId: holder.id });
  expect(alerts.map(({ key }) => key)).toContain('offer-disowned');
});

test('pressed twice, also side by side, it is one', async () => {
  const { holder, link } = await anOffer();
  const answers = await Promise.all([press(link), press(link), press(link)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  const done = await asSuperuser(
    `select from audit_entries where resident_id = $1 and act = 'offer.disown' and outcome = 'done'`,
    [holder.id],
  );
  expect(done).toHaveLength(1);
});

test('what was taken stays taken', async () => {
  const { link, caseId } = await aRedeemed();
  expect((await press(link)).status).toBe(303);
  expect(await caseOf(caseId)).toEqual([{ status: 'completed', stop_reason: null }]);
});

test('an unknown link ends nothing', async () => {
  expect((await press('A'.repeat(43))).status).toBe(404);
  expect((await press('abc')).status).toBe(404);
});

test('unknown fields are refused', async () => {
  const { wallet } = await anOffer();
  await expect(disownOffer(wallet, { more: 1 })).rejects.toMatchObject({ key: 'badInput' });
});
