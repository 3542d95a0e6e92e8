import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { revokeApiKey } from '@/lib/api-keys/revoke';
import { aProgram, askRollout, type ProgramHere, pullsOf } from '@/test-support/api-keys';
import { transactionAs } from '@/test-support/database';

let here: ProgramHere;
beforeAll(async () => {
  here = await aProgram();
});

const isProblem = async (answer: Response, status: number, error: string) => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(await answer.json()).toMatchObject({ type: `urn:loket:problem:${error}`, status });
  expect(answer.status).toBe(status);
};

describe('is refused', () => {
  test.each([
    ['no key', undefined, 'no_key'],
    ['a key nobody issued', `lkt_${randomBytes(32).toString('base64url')}`, 'invalid_token'],
    ['garbage', 'x', 'invalid_token'],
    ['nothing', '', 'invalid_token'],
  ])('%s', async (_what, key, error) => {
    const answer = await askRollout('', key);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    await isProblem(answer, 401, error);
  });

  test('another scheme, and a key in the address', async () => {
    const basic = await askRollout('', undefined, { authorization: `Basic ${here.key.secret}` });
    await isProblem(basic, 401, 'invalid_token');
    await isProblem(await askRollout(`?key=${here.key.secret}`), 401, 'no_key');
  });

  test('a key that was revoked, from the next request on, and the ledger says why', async () => {
    const { apiKeyId, secret: given } = await here.keyOf(here.counter.region);
    expect((await askRollout('', given)).status).toBe(200);
    await revokeApiKey(here.admin, { apiKeyId });
    await isProblem(await askRollout('', given), 401, 'invalid_token');
    expect((await pullsOf(apiKeyId)).at(-1)).toMatchObject({ outcome: 'refused', detail: { why: 'revoked' } });
  });

  test('a key that has expired, one without the scope', async () => {
    const { apiKeyId, secret: given } = await here.keyOf(here.counter.region);
    const set = (change: string) =>
      transactionAs('superuser', {}, async (query) => {
        await query(`update api_keys set ${change} where id = $1`, [apiKeyId]);
        await query("insert into audit_entries (act, subject_id) values ('api-key.issue', $1)", [apiKeyId]);
      });
    await set(`scopes = '{}'`);
    await isProblem(await askRollout('', given), 403, 'insufficient_scope');
    await set(`expires_at = now() - interval '1 second'`);
    await isProblem(await askRollout('', given), 401, 'invalid_token');
    const why = (await pullsOf(apiKeyId)).map(({ detail }) => detail.why);
    expect(why).toEqual(['insufficient_scope', 'expired']);
  });

  test('another area, the one above, and one that is not there, alike', async () => {
    for (const area of [here.beside.region, here.counter.region.slice(0, 5), 'ID', 'ID.00.00'])
      await isProblem(await askRollout(`?area=${area}`, here.key.secret), 404, 'not_found');
    const { apiKeyId, secret: centre } = await here.keyOf('ID');
    await isProblem(await askRollout('?area=ID.00.00', centre), 404, 'not_found');
    expect(await pullsOf(apiKeyId)).toMatchObject([{ outcome: 'refused', detail: { why: 'not_found' } }]);
  });

  test.each([
    ...['?area=id.32', '?area=ID.32.75.01', '?level=village', '?level=province', '?from=2026-02-30', '?to=tomorrow'],
    ...['?from=2026-01-02&to=2026-01-01', '?to=2999-01-01', '?from=1999-01-01', '?x=1', '?area=ID&area=ID', '?to='],
  ])('%s', async (search) => isProblem(await askRollout(search, here.key.secret), 422, 'invalid_parameter'));

  test('one key too many times in a minute', async () => {
    const { secret: given } = await here.keyOf(here.counter.region);
    const asking = Array.from({ length: 61 }, () => askRollout('?x=1', given));
    const answers = await Promise.all(asking);
    const slow = answers.filter(({ status }) => status === 429);
    expect(slow).toHaveLength(1);
    expect(Number(slow[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
