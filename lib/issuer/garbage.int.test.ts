import fc from 'fast-check';
import { expect, test } from 'vitest';
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
const gets = ['/oid4vci/offers/', '/status-lists/', '/log/tile/', '/oid4vp/requests/', '/.well-known/'];
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

test('garbage for a program: a problem, and never a 500', async () => {
  const search = fc.oneof(
    fc.string({ maxLength: 80 }).map(encodeURIComponent),
    fc
      .dictionary(fc.constantFrom('area', 'level', 'from', 'to'), fc.oneof(fc.string(), fc.constant('ID.32')))
      .map((fields) => new URLSearchParams(fields).toString()),
  );
  await fc.assert(
    fc.asyncProperty(search, header, async (text, authorization) => {
      const headers: Record<string, string> = authorization.trim() ? { authorization } : {};
      const answer = await fetch(`${issuer()}/api/rollout?${text}`, { headers });
      expect([401, 422]).toContain(answer.status);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(await answer.text()).not.toMatch(/\bat .*\.(ts|js|mjs):|node_modules|Error:|select |drizzle/);
    }),
    { numRuns: 100, seed: 5 },
  );
}, 60_000);
