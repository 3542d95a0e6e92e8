import { beforeAll, describe, expect, test } from 'vitest';
import { issuer, vct } from '@/lib/issuer/metadata';
import { aCounter, type Counter } from '@/test-support/counter';
import { presentation, vpToken } from '@/test-support/jose-presenter';
import {
  aPhone,
  outcomeOf,
  type Phone,
  post,
  question,
  questionBehind,
  show,
  twoMinutesPass,
} from '@/test-support/presenting';
import { fetchHere } from '@/test-support/public-routes';

let counter: Counter;
let phone: Phone;
beforeAll(async () => {
  counter = await aCounter();
  phone = await aPhone(counter);
});
const ask = () => question(counter.clerk, phone.residentId);

test('the signed request says who asks, for what, and where the answer goes', async () => {
  const { header, payload, address } = await ask();
  expect(header).toEqual({
    alg: 'ES256',
    typ: 'oauth-authz-req+jwt',
    kid: expect.any(String),
    x5c: [expect.any(String)],
  });
  const [, link] = /requests%2F([\w-]{43})$/.exec(address) ?? [];
  expect(payload).toEqual({
    ...{ client_id: expect.stringMatching(/^x509_hash:[\w-]{43}$/), response_type: 'vp_token' },
    ...{ response_mode: 'direct_post', response_uri: `${issuer()}/oid4vp/answers/${link}` },
    ...{ nonce: expect.stringMatching(/^[\w-]{43}$/), state: expect.stringMatching(/^[\w-]{22}$/) },
    ...{ aud: 'https://self-issued.me/v2', iat: expect.any(Number), exp: expect.any(Number) },
    dcql_query: {
      credentials: [
        {
          ...{ id: 'ktp', format: 'dc+sd-jwt', meta: { vct_values: [vct()] } },
          claims: [{ path: ['nama'] }],
        },
      ],
    },
    client_metadata: {
      client_name: `Loket ${counter.clerk.office.name}`,
      vp_formats_supported: { 'dc+sd-jwt': { 'sd-jwt_alg_values': ['ES256'], 'kb-jwt_alg_values': ['ES256'] } },
    },
  });
  expect(JSON.stringify(payload)).not.toContain(phone.residentId);
  expect(Number(payload.exp) - Number(payload.iat)).toBeLessThanOrEqual(121);
});

test('it is served as a request object, to anybody who has the link, as often as asked', async () => {
  const { address } = await ask();
  const uri = new URL(address).searchParams.get('request_uri') ?? '';
  const { headers } = await fetchHere(uri);
  expect(headers.get('content-type')).toBe('application/oauth-authz-req+jwt');
  expect(headers.get('cache-control')).toBe('no-store');
  await questionBehind(address);
});

describe('a request that is not open is not there', () => {
  const gone = { status: 404, body: { error: 'invalid_request' } };
  test('after two minutes', async () => {
    const to = await ask();
    await twoMinutesPass(to.presentationId);
    expect(await show(phone, to)).toMatchObject(gone);
    await expect(questionBehind(to.address)).rejects.toThrow('not known');
    expect((await outcomeOf(to))?.answered).toBe(false);
  });
  test('after its answer, also to the very same answer', async () => {
    const to = await ask();
    const answer = vpToken(await presentation(phone, to));
    expect((await post(to, answer)).status).toBe(200);
    expect(await post(to, answer)).toMatchObject(gone);
    await expect(questionBehind(to.address)).rejects.toThrow('not known');
  });
  test('an answer replayed to the next request proves nothing', async () => {
    const first = await ask();
    const answer = vpToken(await presentation(phone, first));
    const second = await ask();
    expect((await post(second, answer)).status).toBe(400);
    expect((await outcomeOf(second))?.outcome).toBe('not-proven');
  });
  test.each(['x', 'x'.repeat(43), '%00', ''])('a link nobody gave out: %j', async (link) => {
    for (const path of ['requests', 'answers'] as const) {
      const init = path === 'answers' ? { method: 'POST', body: new URLSearchParams({ state: 'x' }) } : {};
      const answer = await fetchHere(`${issuer()}/oid4vp/${path}/${link}`, init);
      expect({ status: answer.status, body: await answer.json() }).toMatchObject(gone);
    }
  });
});
