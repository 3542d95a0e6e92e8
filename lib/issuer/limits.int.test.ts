import { describe, expect, test } from 'vitest';
import { limits } from '@/lib/issuer/limits';
import { issuer } from '@/lib/issuer/metadata';
import { fetchHere as fetch } from '@/test-support/public-routes';

const posts = [
  '/oid4vci/token',
  '/oid4vci/credential',
  '/oid4vci/nonce',
  '/demo/wallet/record',
  '/oid4vp/answers/AAAA',
];
const grant = 'grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code';

describe('a body', () => {
  test.each(posts)('that is too large is not read: %s', async (path) => {
    const answer = await fetch(`${issuer()}${path}`, { method: 'POST', body: 'x'.repeat(70_000) });
    expect({ status: answer.status, ...(await answer.json()) }).toMatchObject({
      status: 413,
      error: 'invalid_request',
    });
  });

  test('that says it is small and is not, is cut off', async () => {
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('x'.repeat(4096))),
    });
    const answer = await fetch(`${issuer()}/oid4vci/token`, {
      method: 'POST',
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(413);
  });

  test('that does not come is not waited for', async () => {
    const silent = new ReadableStream({ start: () => {} });
    const answer = await fetch(`${issuer()}/oid4vci/token`, {
      method: 'POST',
      body: silent,
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(408);
  }, 15_000);

  test('that names a field twice is refused (RFC 6749, 3.2)', async () => {
    const answer = await fetch(`${issuer()}/oid4vci/token`, { method: 'POST', body: `${grant}&tx_code=1&tx_code=2` });
    expect(await answer.json()).toMatchObject({ error: 'invalid_request' });
  });
});

describe('calls', () => {
  const call = (from: string) =>
    fetch(`${issuer()}/oid4vci/token`, { method: 'POST', body: grant, headers: { 'x-forwarded-for': from } });

  test('are counted by the address that connects, whatever the caller writes before it', async () => {
    const answers = [];
    for (let index = 0; index <= limits.token.calls; index++) answers.push(await call(`10.0.0.${index}, 203.0.113.7`));
    expect(answers.slice(0, -1).every(({ status }) => status === 400)).toBe(true);
    const last = answers.at(-1);
    expect(last?.status).toBe(429);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await last?.json()).toMatchObject({ error: 'slow_down' });
    expect((await call('203.0.113.8')).status).toBe(400);
  });

  test('side by side pass no more than they may', async () => {
    const many = Array.from({ length: limits.token.calls + 20 }, () => call('203.0.113.9'));
    const refused = (await Promise.all(many)).filter(({ status }) => status === 429);
    expect(refused).toHaveLength(20);
  });
});
