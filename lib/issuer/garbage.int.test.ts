import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '@/lib/issuer/limits';
import { issuer } from '@/lib/issuer/metadata';
import { fetchHere as fetch } from '@/test-support/public-routes';

// Whatever comes: an error of the protocol, in JSON, without a stack, and never a 500.

const posts = [
  '/oid4vci/token',
  '/oid4vci/credential',
  '/oid4vci/nonce',
  '/demo/wallet/record',
  '/oid4vp/answers/AAAA',
];
const gets = ['/oid4vci/offers/', '/status-lists/', '/oid4vp/requests/', '/.well-known/'];
const codes =
  /^(invalid_\w+|unsupported_grant_type|unknown_credential_configuration|not_found|slow_down|access_denied|credential_request_denied)$/;

async function isProtocolError(answer: Response, about: string): Promise<void> {
  const text = await answer.text();
  expect(answer.status, about).toBeLessThan(500);
  if (answer.status < 400) return;
  const { error, error_description: description } = JSON.parse(text) as Record<string, string>;
  expect(error, about).toMatch(codes);
  expect(description, about).toBeTruthy();
  expect(text, about).not.toMatch(/\bat .*\.(ts|js|mjs):|node_modules|Error:|select |drizzle/);
  expect(answer.headers.get('content-type')).toContain('application/json');
}

const wellFormed = fc.oneof(
  fc.json(),
  fc
    .dictionary(
      fc.constantFrom('grant_type', 'pre-authorized_code', 'tx_code', 'vp_token', 'state', 'client_id'),
      fc.string(),
    )
    .map((fields) => new URLSearchParams(fields).toString()),
  fc
    .record({
      credential_configuration_id: fc.oneof(fc.constant('id.dukcapil.ktp-el'), fc.string(), fc.anything()),
      proofs: fc.oneof(fc.anything(), fc.record({ jwt: fc.array(fc.oneof(fc.string(), fc.anything())) })),
    })
    .map((body) => JSON.stringify(body) ?? ''),
  fc
    .record({ presentation: fc.oneof(fc.string(), fc.constant('a.b.c~d~e.f.g'), fc.anything()) })
    .map((body) => JSON.stringify(body) ?? ''),
);
const body = fc.oneof(
  wellFormed,
  fc.string(),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
);
const grant = 'grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code';
const header = fc.oneof(
  fc.constant(''),
  fc.stringMatching(/^[\x20-\x7e]{0,80}$/),
  fc.constant('Bearer a.b.c'),
  fc.constant('DPoP x'),
);

test.each(posts)(
  'garbage to %s',
  async (path) => {
    await fc.assert(
      fc.asyncProperty(body, header, header, fc.boolean(), async (text, authorization, dpop, asGrant) => {
        const headers = {
          ...{ 'content-type': 'application/json' },
          ...(authorization.trim() ? { authorization } : {}),
          ...(dpop.trim() ? { dpop } : {}),
        };
        const sent = asGrant ? `${grant}&${text}` : text;
        const answer = await fetch(`${issuer()}${path}`, { method: 'POST', body: sent, headers });
        await isProtocolError(answer, JSON.stringify({ path, sent, headers }));
      }),
      { numRuns: 150, seed: 5 },
    );
  },
  60_000,
);

test.each(gets)(
  'garbage in the address of %s',
  async (path) => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 80 }), async (text) => {
        const answer = await fetch(`${issuer()}${path}${encodeURIComponent(text)}`);
        if (path !== '/.well-known/' || !answer.ok) await isProtocolError(answer, JSON.stringify({ path, text }));
      }),
      { numRuns: 100, seed: 5 },
    );
  },
  60_000,
);

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
