import { beforeEach, describe, expect, test } from 'vitest';
import { cancelCase } from '@/lib/cases/cancel';
import { issuer } from '@/lib/issuer/metadata';
import { offerByReference } from '@/lib/issuer/offer';
import { timePasses, versionOf } from '@/test-support/lost-phone';
import { anOffer, call, exchanged, type Given, here, losing, redeemed } from '@/test-support/training-wallet';
import { type Call, calling } from './call';
import { offerAt } from './links';
import { collect, exchange, type Offered, readOffer } from './redeem';
import { newRedemption, type Redemption } from './redemption';

let given: Given;
let redemption: Redemption;
let offered: Offered;
beforeEach(async () => {
  given = await anOffer();
  redemption = await newRedemption(offerByReference(given.link));
  offered = await readOffer(redemption.offer, here);
});
const exchanging = (pin: string) => exchange(offered, pin, redemption, call);
const reading = (offer: string, by: Call = call) => readOffer(offer, { issuer: issuer(), call: by });

describe('what goes wrong has a name', () => {
  test('a wrong PIN, with what is left, until the offer is locked', async () => {
    for (const left of [4, 3, 2, 1])
      await expect(exchanging(given.wrong)).rejects.toMatchObject({ trouble: 'wrongPin', left });
    await expect(exchanging(given.wrong)).rejects.toMatchObject({ trouble: 'locked' });
    await expect(exchanging(given.pin)).rejects.toMatchObject({ trouble: 'gone' });
    await expect(reading(redemption.offer)).rejects.toMatchObject({ trouble: 'gone' });
  });

  test('an offer that has run out, between reading it and the PIN too', async () => {
    await timePasses(given.caseId, '11 minutes');
    await expect(exchanging(given.pin)).rejects.toMatchObject({ trouble: 'gone' });
    await expect(reading(redemption.offer)).rejects.toMatchObject({ trouble: 'gone' });
  });

  test('an offer that was cancelled, with the token in hand too', async () => {
    const inHand = await exchanged(given);
    const cancelling = { caseId: given.caseId, version: await versionOf(given.caseId), reason: 'resident-left' };
    await cancelCase(given.counter.clerk, cancelling);
    await expect(collect(inHand.offered, inHand.redemption, here)).rejects.toMatchObject({ trouble: 'gone' });
  });

  test('a PIN whose answer was lost: the offer is used, and a new one is needed', async () => {
    const lost = exchange(offered, given.pin, redemption, losing('/oid4vci/token'));
    await expect(lost).rejects.toMatchObject({ trouble: 'network' });
    await expect(exchanging(given.pin)).rejects.toMatchObject({ trouble: 'gone' });
  });

  test('a key that holds a credential already', async () => {
    const { holder } = await redeemed(given);
    const second = await exchanged(await anOffer());
    const collecting = collect(second.offered, { ...second.redemption, holder }, here);
    await expect(collecting).rejects.toMatchObject({ trouble: 'keyRefused' });
  });

  test('a link of somebody else, or none', async () => {
    const foreign = offerAt('https://palsu.example/oid4vci/offers/x');
    await expect(reading(foreign, () => expect.unreachable())).rejects.toMatchObject({ trouble: 'foreign' });
    const none = 'openid-credential-offer://?credential_offer=%7B';
    await expect(reading(none)).rejects.toMatchObject({ trouble: 'unknownLink' });
    const unknown = offerAt(`${issuer()}/oid4vci/offers/${'A'.repeat(43)}`);
    await expect(reading(unknown)).rejects.toMatchObject({ trouble: 'gone' });
  });

  test('no network, and an issuer that is away or asks to wait', async () => {
    const silent = calling(() => Promise.reject(new TypeError('fetch failed')));
    await expect(reading(redemption.offer, silent)).rejects.toMatchObject({ trouble: 'network' });
    const away = calling(async () => Response.json({ error: 'temporarily_unavailable' }, { status: 503 }));
    await expect(reading(redemption.offer, away)).rejects.toMatchObject({ trouble: 'server' });
    const flood = calling(async () => Response.json({ error: 'slow_down' }, { status: 429 }));
    await expect(reading(redemption.offer, flood)).rejects.toMatchObject({ trouble: 'busy' });
  });

  test('a credential that is not of our issuer', async () => {
    const inHand = await exchanged(given);
    const forging: Call = async (url, init) =>
      url.endsWith('/oid4vci/credential')
        ? Response.json({ credentials: [{ credential: 'a.b.c~' }] })
        : call(url, init);
    const forged = collect(inHand.offered, inHand.redemption, { issuer: issuer(), call: forging });
    await expect(forged).rejects.toMatchObject({ trouble: 'unsound' });
  });
});
