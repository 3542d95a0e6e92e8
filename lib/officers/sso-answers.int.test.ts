import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { ProtocolError } from '@/lib/endpoints/protocol-error';
import { log } from '@/lib/log';
import { orBack } from '@/lib/officers/sso-answers';
import { Outage, Refusal } from '@/lib/refusal';

const from = (address: string) => new Request('http://localhost:3000/', { headers: { 'x-forwarded-for': address } });
const thrown = (error: unknown) =>
  orBack(from(randomUUID()), async () => {
    throw error;
  });
const logged = vi.spyOn(log, 'error').mockImplementation(() => {});

test.each([
  ['a refusal', new Refusal('sso.unknown'), 'unknown', 0],
  ['a body that is none', new ProtocolError('invalid_request', 'too large', 413), 'failed', 0],
  ['no database', new Outage(new Error('gone')), 'away', 1],
  ['a bug', new Error('eyJhbGciOi'), 'failed', 1],
])(
  '%s leads back to the sign-in page with a word of ours, and takes the trip away',
  async (_what, error, word, lines) => {
    logged.mockClear();
    const { status, headers } = await thrown(error);
    expect([status, headers.get('location')]).toEqual([303, `/sign-in?sso=${word}`]);
    expect(headers.get('set-cookie')).toMatch(/^loket-sso=; .*Expires=Thu, 01 Jan 1970/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(logged).toHaveBeenCalledTimes(lines);
  },
);

test('sixty in a minute from one address, and no more', async () => {
  const address = randomUUID();
  const done = () => orBack(from(address), async () => new Response('done'));
  for (let i = 0; i < 60; i++) expect((await done()).status).toBe(200);
  expect((await done()).headers.get('location')).toBe('/sign-in?sso=busy');
  expect((await orBack(from(randomUUID()), async () => new Response('done'))).status).toBe(200);
});
