import { decodeJwt, decodeProtectedHeader, importX509, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { issuer } from '@/lib/issuer/metadata';
import { offerByValue } from '@/lib/issuer/offer';
import { checkQr } from '@/lib/verifier/check-qr';
import { fetchIssuerKeys } from '@/lib/verifier/issuer-keys';
import { checkSdJwt } from '@/lib/verifier/sd-jwt';
import { readStatus, statusReference } from '@/lib/verifier/status';
import { statusesOn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { JoseWallet, newKeys } from '@/test-support/jose-wallet';
import { anOffer, aRedeemed, aWallet } from '@/test-support/offer';
import { fetchHere as fetch } from '@/test-support/public-routes';

// The wallet here is jose and fetch, the verifier WebCrypto: neither shares a line with the issuer.
const now = () => new Date();
const keysOfIssuer = () => fetchIssuerKeys(issuer(), { allowed: [issuer()], fetch });
const read = async (credential: string) =>
  checkSdJwt(credential, { keys: await keysOfIssuer(), issuer: issuer(), now: now() });

async function statusOf(credential: string) {
  const { payload } = await read(credential);
  const reference = statusReference(payload.status);
  if (!reference) throw new Error('no status');
  const { status } = await readStatus(reference, { issuer: issuer(), keys: await keysOfIssuer(), now: now(), fetch });
  return { status, reference };
}

describe('a wallet of another make redeems', () => {
  test('the offer by reference: the whole face of the card, bound to its key, in force', async () => {
    const { wallet, credential, holder } = await aRedeemed();
    const { disclosed, holderJwk } = await read(credential);
    expect(disclosed).toMatchObject({ nik: holder.nik, nama: holder.name, berlaku_hingga: 'SEUMUR HIDUP' });
    expect(Object.keys(disclosed)).toHaveLength(19);
    const inClear = JSON.stringify(decodeJwt(credential.split('~')[0] ?? ''));
    expect(inClear).not.toContain(holder.nik);
    expect(inClear).not.toContain(holder.name);
    expect(holderJwk).toMatchObject({ x: wallet.keys.jwk.x, y: wallet.keys.jwk.y });
    expect((await statusOf(credential)).status).toBe('valid');
  });

  test('the offer by value', async () => {
    const { link, pin } = await anOffer();
    const wallet = await aWallet();
    expect(await statusOf(await wallet.redeem(offerByValue(link), pin))).toMatchObject({ status: 'valid' });
  });

  test('with a token bound to a DPoP key', async () => {
    const { offer, pin } = await anOffer();
    const wallet = await JoseWallet.open(issuer(), fetch, await newKeys());
    const token = await wallet.token(await wallet.codeOf(offer), pin);
    expect(token.body.token_type).toBe('DPoP');
    expect(await wallet.collect(String(token.body.access_token))).toContain('~');
  });

  test('and the certificate in x5c is the one of the signing key, for this issuer', async () => {
    const { credential } = await aRedeemed();
    const [jwt = ''] = credential.split('~');
    const { x5c: [leaf] = [], kid } = decodeProtectedHeader(jwt);
    const key = await importX509(`-----BEGIN CERTIFICATE-----\n${leaf}\n-----END CERTIFICATE-----`, 'ES256');
    await expect(jwtVerify(jwt, key, { issuer: issuer(), typ: 'dc+sd-jwt' })).resolves.toBeTruthy();
    expect(kid).toHaveLength(43);
  });
});

test('the QR code in it says who it is, and has a place of its own in the lists', async () => {
  const { credential, holder } = await aRedeemed();
  const { disclosed } = await read(credential);
  const verdict = await checkQr(String(disclosed.kode_qr), { issuers: [issuer()], fetch });
  expect(verdict).toMatchObject({ outcome: 'valid', person: { name: holder.name, birthDate: holder.birthDate } });
  const places = await asSuperuser<{ form: string; place: string }>(
    `select form, list_id || '/' || list_index as place from credentials where resident_id = $1 and status = 'active'`,
    [holder.id],
  );
  expect(places.map(({ form }) => form).sort()).toEqual(['qr', 'wallet']);
  expect(new Set(places.map(({ place }) => place)).size).toBe(2);
});

test('redeeming ends what came before, makes the phone known and the case done, and is on record', async () => {
  const { holder, caseId, wallet } = await aRedeemed();
  expect(await statusesOn(holder)).toEqual(['revoked']);
  expect(await asSuperuser('select status from cases where id = $1', [caseId])).toEqual([{ status: 'completed' }]);
  const devices = await asSuperuser(
    'select key_thumbprint from devices where resident_id = $1 and unbound_at is null',
    [holder.id],
  );
  expect(devices).toEqual([{ key_thumbprint: await wallet.thumbprint() }]);
  const entries = await asSuperuser<{ act: string }>(
    `select act, actor_kind from audit_entries where resident_id = $1 and actor_kind = 'wallet' order by id`,
    [holder.id],
  );
  expect(entries.map(({ act }) => act)).toEqual(['offer.exchange', 'credential.issue']);
});

describe('an answer that got lost', () => {
  test('is asked for again with the same token and key: the same credential, signed afresh', async () => {
    const { offer, pin, holder } = await anOffer();
    const wallet = await aWallet();
    const token = String((await wallet.token(await wallet.codeOf(offer), pin)).body.access_token);
    const [first, second] = [await wallet.collect(token), await wallet.collect(token)];
    expect((await statusOf(second)).reference).toEqual((await statusOf(first)).reference);
    const devices = await asSuperuser('select from devices where resident_id = $1 and unbound_at is null', [holder.id]);
    expect(devices).toHaveLength(1);
  });

  test('is not given to another key', async () => {
    const { offer, pin } = await anOffer();
    const wallet = await aWallet();
    const token = String((await wallet.token(await wallet.codeOf(offer), pin)).body.access_token);
    await wallet.collect(token);
    const thief = await aWallet();
    const answer = await thief.credential(token, await thief.proof(await thief.nonce()));
    expect(answer).toMatchObject({ status: 401, body: { error: 'invalid_token' } });
  });

  test('is asked for by two side by side: one device', async () => {
    const { offer, pin, holder } = await anOffer();
    const wallet = await aWallet();
    const token = String((await wallet.token(await wallet.codeOf(offer), pin)).body.access_token);
    const other = await aWallet();
    const ends = await Promise.allSettled([wallet.collect(token), other.collect(token), wallet.collect(token)]);
    expect(ends.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    const devices = await asSuperuser('select from devices where resident_id = $1 and unbound_at is null', [holder.id]);
    expect(devices).toHaveLength(1);
  });
});
