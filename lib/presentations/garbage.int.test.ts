import { beforeAll, describe, expect, test } from 'vitest';
import { aCounter, type Counter } from '@/test-support/counter';
import { asked, presentation, vpToken } from '@/test-support/jose-presenter';
import { aPhone, outcomeOf, type Phone, post, type Question, question, show } from '@/test-support/presenting';
import { fetchHere } from '@/test-support/public-routes';

let counter: Counter;
let phone: Phone;
beforeAll(async () => {
  counter = await aCounter();
  phone = await aPhone(counter);
});
const ask = () => question(counter.clerk, phone.residentId);

const part = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url');

describe('garbage is a protocol error and leaves the request open', () => {
  const shown = async (to: Question) => presentation(phone, to);
  const garbage: [string, (to: Question) => Promise<Record<string, string>> | Record<string, string>][] = [
    ['nothing', () => ({})],
    ['an empty vp_token', () => ({ vp_token: '' })],
    ['a vp_token that is not JSON', () => ({ vp_token: '{' })],
    ['a bare presentation', async (to) => ({ vp_token: await shown(to) })],
    ['a list', async (to) => ({ vp_token: JSON.stringify([await shown(to)]) })],
    ['null', () => ({ vp_token: 'null' })],
    ['an empty object', () => ({ vp_token: '{}' })],
    ['an empty list for the query', () => vpToken()],
    ['two presentations', async (to) => vpToken(await shown(to), await shown(to))],
    ['an answer to another query', async (to) => ({ vp_token: JSON.stringify({ sim: [await shown(to)] }) })],
    ['an answer to two queries', async (to) => ({ vp_token: JSON.stringify({ ktp: [await shown(to)], sim: ['x'] }) })],
    ['an object for a presentation', () => vpToken({ a: 1 })],
    ['a number', () => vpToken(1)],
    ['a word', () => vpToken('x')],
    ['tildes', () => vpToken('~~~~')],
    ['dots', () => vpToken('..~')],
    ['JSON that is no JWT', () => vpToken(`${part(1)}.${part(1)}.x~`)],
    ['an encrypted answer nobody asked for', () => ({ response: 'a.b.c.d.e' })],
    ['a presentation submission', async (to) => ({ ...vpToken(await shown(to)), presentation_submission: '{}' })],
    ['an ID token', async (to) => ({ ...vpToken(await shown(to)), id_token: 'x' })],
    ['another state', async (to) => ({ ...vpToken(await shown(to)), state: 'x' })],
    ['no state', async (to) => ({ ...vpToken(await shown(to)), state: '' })],
    ['a refusal with another state', () => ({ error: 'access_denied', state: 'x' })],
    ['less than was asked for', async (to) => vpToken(await presentation(phone, to, { of: asked(phone, []) }))],
  ];
  let to: Question;
  beforeAll(async () => {
    to = await ask();
  });
  test.each(garbage)('%s', async (_name, fields) => {
    expect(await post(to, await fields(to))).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
    expect((await outcomeOf(to))?.answered).toBe(false);
  });
  test('and the honest answer after all of it still counts', async () => {
    expect((await show(phone, to)).status).toBe(200);
    expect((await outcomeOf(to))?.outcome).toBe('valid');
  });
});

test('more than 64 KB is not read; a repeated field is refused', async () => {
  const to = await ask();
  expect((await post(to, { vp_token: 'x'.repeat(70_000) })).status).toBe(413);
  const body = new URLSearchParams([
    ...Object.entries(vpToken(await presentation(phone, to))),
    ['state', 'a'],
    ['state', 'b'],
  ]);
  const answer = await fetchHere(String(to.payload.response_uri), { method: 'POST', body });
  expect(answer.status).toBe(400);
});
