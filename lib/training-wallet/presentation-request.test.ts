import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { encodeBase64url } from '@/lib/verifier/base64url';
import { issuer, placeWithKeys, startedNow } from '@/test-support/signing-keys';
import { type Call, calling } from './call';
import { answer, decline, readRequest } from './presentation-request';

type Json = Record<string, unknown>;
const now = new Date();
const seconds = (fromNow: number) => Math.floor(now.getTime() / 1000) + fromNow;
const address = `${issuer}/oid4vp/requests/abc`;
const TYPE = 'application/oauth-authz-req+jwt';

let keys: Awaited<ReturnType<typeof startedNow>>;
beforeEach(async () => {
  await placeWithKeys();
  keys = await startedNow();
});

const leafOf = (purpose: 'verifier' | 'token') => keys.currentKey(purpose).x5c[0] ?? '';
const clientIdOf = (leaf: string) =>
  `x509_hash:${createHash('sha256').update(Buffer.from(leaf, 'base64')).digest('base64url')}`;
const part = (json: Json) => encodeBase64url(new TextEncoder().encode(JSON.stringify(json)));

const ktp = (changes: Json = {}) => ({
  ...{ id: 'ktp', format: 'dc+sd-jwt', meta: { vct_values: [`${issuer}/vct/ktp-el/1`] } },
  claims: [{ path: ['nama'] }, { path: ['tanggal_lahir'] }],
  ...changes,
});

const claims = (changes: Json = {}): Json => ({
  ...{ client_id: clientIdOf(leafOf('verifier')), response_type: 'vp_token', response_mode: 'direct_post' },
  ...{ response_uri: `${issuer}/oid4vp/answers/abc`, nonce: 'a-nonce-of-the-verifier', state: 'a-state' },
  ...{ aud: 'https://self-issued.me/v2', iat: seconds(0), exp: seconds(120) },
  client_metadata: { client_name: 'Loket Disdukcapil Contoh', vp_formats_supported: { 'dc+sd-jwt': {} } },
  dcql_query: { credentials: [ktp()] },
  ...changes,
});

/** A request object, signed with the verifier's key unless another one is named. */
async function object(changes: Json = {}, header: Json = {}, by: 'verifier' | 'token' = 'verifier') {
  const { kid } = keys.currentKey(by);
  const head = { typ: 'oauth-authz-req+jwt', alg: 'ES256', x5c: [leafOf('verifier')], ...header };
  const signed = `${part(head)}.${part(claims(changes))}`;
  return `${signed}.${encodeBase64url(Uint8Array.from(await keys.sign(kid, new TextEncoder().encode(signed))))}`;
}

const linkTo = (requestUri: string, clientId = clientIdOf(leafOf('verifier'))) =>
  `openid4vp://?${new URLSearchParams({ client_id: clientId, request_uri: requestUri })}`;

const served = (body: string, { status = 200, type = TYPE } = {}): Call =>
  calling(async () => new Response(body, { status, headers: { 'content-type': type } }));

const readServed = (body: string, link = linkTo(address)) => readRequest(link, { issuer, call: served(body), now });

describe('a request', () => {
  test('says who asks for what', async () => {
    expect(await readServed(await object())).toMatchObject({
      ...{ verifier: 'Loket Disdukcapil Contoh', names: ['nama', 'tanggal_lahir'], queryId: 'ktp' },
      ...{ audience: clientIdOf(leafOf('verifier')), nonce: 'a-nonce-of-the-verifier' },
    });
  });

  test('is answered where it says, once, with its state', async () => {
    const request = await readServed(await object());
    const sent: { url: string; body: unknown }[] = [];
    const call: Call = async (url, init) => {
      sent.push({ url, body: Object.fromEntries(new URLSearchParams(String(init?.body))) });
      return Response.json({});
    };
    await answer(request, 'a~presentation', call);
    await decline(request, call);
    const url = `${issuer}/oid4vp/answers/abc`;
    expect(sent).toEqual([
      { url, body: { vp_token: '{"ktp":["a~presentation"]}', state: 'a-state' } },
      { url, body: { error: 'access_denied', state: 'a-state' } },
    ]);
  });

  test('whose answer is refused says so', async () => {
    const request = await readServed(await object());
    const call = calling(async () => Response.json({ error: 'invalid_request' }, { status: 400 }));
    await expect(answer(request, 'a~presentation', call)).rejects.toMatchObject({ trouble: 'answerRefused' });
    await expect(decline(request, call)).rejects.toMatchObject({ trouble: 'answerRefused' });
  });
});

describe('a request is refused', () => {
  const unsound: [string, () => Promise<string>][] = [
    ['signed by another key', () => object({}, {}, 'token')],
    ['without a certificate', () => object({}, { x5c: undefined })],
    ['with the certificate of another', () => object({}, { x5c: [leafOf('token')] }, 'token')],
    ['for another client_id than the link', () => object({ client_id: clientIdOf(leafOf('token')) })],
    ['of another type', () => object({}, { typ: 'JWT' })],
    ['with an algorithm of its own', () => object({}, { alg: 'HS256' })],
    ['to be answered elsewhere', () => object({ response_uri: 'https://palsu.example/answers/abc' })],
    ['to be answered in another way', () => object({ response_mode: 'fragment' })],
    ['for another kind of token', () => object({ response_type: 'code' })],
    ['without an end', () => object({ exp: undefined })],
    ['without a nonce', () => object({ nonce: undefined })],
    ['without a name', () => object({ client_metadata: {} })],
    ['for two credentials', () => object({ dcql_query: { credentials: [ktp(), ktp({ id: 'x' })] } })],
    ['for another format', () => object({ dcql_query: { credentials: [ktp({ format: 'mso_mdoc' })] } })],
    ['for a part of a claim', () => object({ dcql_query: { credentials: [ktp({ claims: [{ path: ['a', 'b'] }] })] } })],
    ['for everything', () => object({ dcql_query: { credentials: [ktp({ claims: undefined })] } })],
    ['that was changed', async () => (await object()).replace(/\.[^.]+\./, `.${part(claims({ state: 'x' }))}.`)],
    ['that is none', async () => 'garbage'],
  ];
  test.each(unsound)('%s', async (_, made) => {
    await expect(readServed(await made())).rejects.toMatchObject({ trouble: 'requestUnsound' });
  });

  test('when the link names another certificate', async () => {
    const link = linkTo(address, clientIdOf(leafOf('token')));
    await expect(readServed(await object(), link)).rejects.toMatchObject({ trouble: 'requestUnsound' });
  });

  test('when it comes from elsewhere, which is not even asked', async () => {
    const call = calling(() => expect.unreachable());
    const elsewhere = linkTo('https://palsu.example/requests/abc');
    await expect(readRequest(elsewhere, { issuer, call, now })).rejects.toMatchObject({ trouble: 'foreign' });
    const nowhere = 'openid4vp://?client_id=x';
    await expect(readRequest(nowhere, { issuer, call, now })).rejects.toMatchObject({ trouble: 'unknownLink' });
  });

  test('when it is over', async () => {
    const ended = await object({ exp: seconds(0) });
    await expect(readServed(ended)).rejects.toMatchObject({ trouble: 'requestGone' });
    const call = served('{}', { status: 404, type: 'application/json' });
    await expect(readRequest(linkTo(address), { issuer, call, now })).rejects.toMatchObject({ trouble: 'requestGone' });
  });

  test('when the answer is of another kind, or none comes', async () => {
    const here = { issuer, now };
    const page = served(await object(), { type: 'text/html' });
    await expect(readRequest(linkTo(address), { ...here, call: page })).rejects.toMatchObject({
      trouble: 'requestUnsound',
    });
    const silent = calling(() => Promise.reject(new TypeError('fetch failed')));
    await expect(readRequest(linkTo(address), { ...here, call: silent })).rejects.toMatchObject({ trouble: 'network' });
    const broken = served('', { status: 503 });
    await expect(readRequest(linkTo(address), { ...here, call: broken })).rejects.toMatchObject({ trouble: 'server' });
  });
});
