import { describe, expect, test } from 'vitest';
import { issuer } from '@/lib/issuer/metadata';
import { offerByReference, offerByValue } from '@/lib/issuer/offer';
import { requestPresentation } from '@/lib/presentations/request';
import { presentationStatus } from '@/lib/presentations/status';
import { asSuperuser } from '@/test-support/database';
import { readyForPhone } from '@/test-support/lost-phone';
import { anOffer, call, exchanged, type Given, here, losing, redeemed } from '@/test-support/training-wallet';
import { cardOf } from './card';
import { newHolderKey } from './holder-key';
import { fetchOwnRecord } from './own-record';
import { namesIn, present } from './presentation';
import { answer, decline, readRequest } from './presentation-request';
import { Problem } from './problem';
import { collect, readOffer } from './redeem';

describe('an offer is redeemed with the client of the public libraries', () => {
  test.each([
    ['by reference', offerByReference],
    ['by value', offerByValue],
  ])('%s', async (_, offerOf) => {
    const given = await anOffer();
    const { offered, redemption } = await exchanged(given, offerOf(given.link));
    const names = offered.issuerMetadata.credentialIssuer.display?.map(({ name }) => name);
    expect(names).toEqual(['Dukcapil (LATIHAN)', 'Dukcapil, civil registry of Indonesia (LATIHAN)']);
    const credential = await collect(offered, { ...redemption, model: 'Chrome di Android' }, here);
    const { face, status } = await cardOf(credential);
    expect(face).toMatchObject({ nik: given.holder.nik, nama: 'SITI CONTOH', kewarganegaraan: 'WNI' });
    expect(face.kode_qr).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
    expect(status?.uri).toContain(`${issuer()}/status-lists/`);
    const bound = 'select model from devices where resident_id = $1 and unbound_at is null';
    expect(await asSuperuser(bound, [given.holder.id])).toEqual([{ model: 'Chrome di Android' }]);
  });

  test('the token is bound to a key of its own', async () => {
    const { offered, redemption } = await exchanged(await anOffer());
    const another = { ...redemption, dpop: await newHolderKey() };
    await expect(collect(offered, another, here)).rejects.toBeInstanceOf(Problem);
  });

  test('whoever lost the answer gets the same credential again, with the same keys and token', async () => {
    const { offered, redemption } = await exchanged(await anOffer());
    const lost = { issuer: issuer(), call: losing('/oid4vci/credential') };
    await expect(collect(offered, redemption, lost)).rejects.toMatchObject({ trouble: 'network' });
    // The issuer does not show the offer again: what was read of it is kept.
    await expect(readOffer(redemption.offer, here)).rejects.toMatchObject({ trouble: 'gone' });
    const again = await readOffer(redemption.offer, here, offered.credentialOffer);
    const [first, second] = [await collect(again, redemption, here), await collect(again, redemption, here)];
    expect((await cardOf(second)).status).toEqual((await cardOf(first)).status);
    const another = { ...redemption, holder: await newHolderKey() };
    await expect(collect(offered, another, here)).rejects.toMatchObject({ trouble: 'gone' });
  });
});

describe('with the credential in the wallet', () => {
  test('the own record is read, until it is suspended', async () => {
    const given = await anOffer();
    const held = await redeemed(given);
    const record = await fetchOwnRecord(held, issuer(), call);
    expect(record.family.members).toMatchObject([{ name: 'SITI CONTOH', isSelf: true }]);
    await readyForPhone(given.counter.clerk, given.holder.id);
    await expect(fetchOwnRecord(held, issuer(), call)).rejects.toMatchObject({ trouble: 'blocked' });
  });

  const askedOf = async ({ counter: { clerk }, holder }: Given) => {
    const made = await requestPresentation(clerk, { residentId: holder.id });
    const request = await readRequest(made.link, { ...here, now: new Date() });
    return { request, status: () => presentationStatus(clerk, made.presentationId), ...made };
  };

  test('an officer’s question is answered with what it asks for, once', async () => {
    const given = await anOffer();
    const { credential, holder: key } = await redeemed(given);
    const { request, status, link } = await askedOf(given);
    const verifier = `Loket ${given.counter.office.name}`;
    expect(request).toMatchObject({ verifier, names: ['nama'] });
    const presentation = await present(credential, { ...request, key, now: new Date() });
    expect(namesIn(presentation)).toEqual(request.names);
    await answer(request, presentation, call);
    expect(await status()).toMatchObject({ state: 'valid', model: 'X' });
    await expect(readRequest(link, { ...here, now: new Date() })).rejects.toMatchObject({ trouble: 'requestGone' });
  });

  test('and may be declined', async () => {
    const given = await anOffer();
    await redeemed(given);
    const { request, status } = await askedOf(given);
    await decline(request, call);
    expect(await status()).toMatchObject({ state: 'declined' });
  });
});
