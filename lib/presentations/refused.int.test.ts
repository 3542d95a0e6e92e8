import { beforeAll, describe, expect, test } from 'vitest';
import { issuer } from '@/lib/issuer/metadata';
import { aCounter, type Counter } from '@/test-support/counter';
import { asked, presentation, split, vpToken } from '@/test-support/jose-presenter';
import { newKeys } from '@/test-support/jose-wallet';
import {
  aPhone,
  forged,
  outcomeOf,
  type Phone,
  post,
  type Question,
  question,
  resigned,
  show,
} from '@/test-support/presenting';

let counter: Counter;
let phone: Phone;
beforeAll(async () => {
  counter = await aCounter();
  phone = await aPhone(counter);
});
const ask = () => question(counter.clerk, phone.residentId);

type Bent = (to: Question) => Promise<string>;
const bound = (binding: Parameters<typeof presentation>[2]) => (to: Question) => presentation(phone, to, binding);
const minutesAgo = (minutes: number) => Math.floor(Date.now() / 1000) - minutes * 60;
const credentialWith = (credential: string) => (to: Question) => presentation({ ...phone, credential }, to);
const unsigned = () => {
  const { jwt, disclosures } = split(phone.credential);
  const [head = '', body, signature] = jwt.split('.');
  const header = { ...JSON.parse(Buffer.from(head, 'base64url').toString()), alg: 'none' };
  return [`${Buffer.from(JSON.stringify(header)).toString('base64url')}.${body}.${signature}`, ...disclosures, ''].join(
    '~',
  );
};
const ours =
  (bent: Record<string, unknown>, header = {}) =>
  async (to: Question) =>
    credentialWith(await resigned(phone, bent, header))(to);
const statusAt = (uri: string, idx = 0) => ({ status: { status_list: { idx, uri } } });
const disclosure = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

describe('is refused, and the officer is told why', () => {
  const bent: [string, string, Bent][] = [
    ['the answer to another question', 'not-proven', bound({ claims: { nonce: 'x'.repeat(43) } })],
    ['an answer for somebody else', 'not-proven', bound({ claims: { aud: 'x509_hash:somebody-else' } })],
    ['an answer without an audience', 'not-proven', bound({ claims: { aud: undefined } })],
    ['an answer signed with another key', 'not-proven', async (to) => presentation(phone, to, { by: await newKeys() })],
    ['an answer of another type', 'not-proven', bound({ header: { typ: 'JWT' } })],
    ['an answer made six minutes ago', 'not-proven', bound({ claims: { iat: minutesAgo(6) } })],
    ['an answer from the future', 'not-proven', bound({ claims: { iat: minutesAgo(-6) } })],
    ['a binding of other disclosures', 'not-proven', bound({ claims: { sd_hash: 'x'.repeat(43) } })],
    ['no binding at all', 'not-proven', async () => asked(phone)],
    ['a binding that is no JWT', 'not-proven', async () => `${asked(phone)}rubbish`],
    [
      'a disclosure that was tampered with',
      'not-ours',
      (to) => {
        const [jwt, ...rest] = asked(phone).split('~');
        const of = [jwt, disclosure('salt', 'nama', 'SOMEBODY ELSE'), ...rest.slice(1)].join('~');
        return presentation(phone, to, { of });
      },
    ],
    [
      'a disclosure too many',
      'not-ours',
      (to) => presentation(phone, to, { of: `${asked(phone)}${disclosure('salt', 'jabatan', 'PRESIDEN')}~` }),
    ],
    [
      'a disclosure twice',
      'not-ours',
      (to) => presentation(phone, to, { of: `${asked(phone)}${asked(phone).split('~')[1]}~` }),
    ],
    ['our words signed by another', 'not-ours', async (to) => credentialWith(await forged(phone, await newKeys()))(to)],
    [
      'a foreign issuer',
      'not-ours',
      async (to) =>
        credentialWith(await forged(phone, await newKeys(), { iss: 'https://ktp.example.com' }, { kid: 'x' }))(to),
    ],
    ['a type of ours that is no KTP-el', 'not-ours', (to) => ours({ vct: `${issuer()}/vct/sim/1` })(to)],
    ['a status kept elsewhere', 'not-ours', (to) => ours(statusAt('https://ktp.example.com/status-lists/1'))(to)],
    ['a status in a list that is none', 'not-ours', (to) => ours(statusAt(`${issuer()}/status-lists/../1`))(to)],
    ['a list number beyond all lists', 'not-ours', (to) => ours(statusAt(`${issuer()}/status-lists/999999999`))(to)],
    ['a place beyond all lists', 'not-ours', (to) => ours(statusAt(`${issuer()}/status-lists/1`, 2 ** 40))(to)],
    ['no status', 'not-ours', (to) => ours({ status: undefined })(to)],
    ['our signature on something else', 'not-ours', (to) => ours({}, { typ: 'statuslist+jwt' })(to)],
    ['a credential without a key', 'not-ours', (to) => ours({ cnf: undefined })(to)],
    ['a credential that ended a minute ago', 'lapsed', (to) => ours({ exp: minutesAgo(1) })(to)],
    ['no algorithm', 'not-ours', (to) => credentialWith(unsigned())(to)],
  ];
  test.each(bent)('%s', async (_name, outcome, of) => {
    const to = await ask();
    const answer = await post(to, vpToken(await of(to)));
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
    expect(await outcomeOf(to)).toEqual({ outcome, answered: true, shown_device_id: null });
  });
});

test('more than was asked for is allowed, and looked at by nobody', async () => {
  const to = await ask();
  expect((await show(phone, to, { of: phone.credential })).status).toBe(200);
  expect((await outcomeOf(to))?.outcome).toBe('valid');
});
