import dns from 'node:dns';
import { describe, expect, test, vi } from 'vitest';
import { isPublic, publicLookup, urlProblem } from './addresses';

const strict = { hosts: [], loopback: false };

describe('an address inside is refused, however it is written', () => {
  test.each([
    ...['https://127.0.0.1/', 'https://127.1/', 'https://0x7f.0.0.1/', 'https://2130706433/', 'https://0177.0.0.1/'],
    ...[
      'https://10.1.2.3/',
      'https://172.16.0.1/',
      'https://172.31.255.255/',
      'https://192.168.1.1/',
      'https://169.254.169.254/latest',
    ],
    ...['https://100.64.0.1/', 'https://0.0.0.0/', 'https://[::1]/', 'https://[::]/', 'https://[::ffff:10.0.0.1]/'],
    ...[
      'https://[::ffff:7f00:1]/',
      'https://[fe80::1]/',
      'https://[fd00::1]/',
      'https://[64:ff9b::a00:1]/',
      'https://[2002:a00:1::]/',
    ],
    ...[
      'https://[2001:db8::1]/',
      'https://[ff02::1]/',
      'https://localhost/',
      'https://LOCALHOST./',
      'https://metadata/',
      'https://224.0.0.1/',
    ],
    'https://①②⑦.0.0.1/',
  ])('%s', (url) => expect(urlProblem(url, strict)).toBe('address'));
});

test.each([
  ['http://siem.example.go.id/', 'https'],
  ['ftp://siem.example.go.id/', 'https'],
  ['https://user:secret@siem.example.go.id/', 'url'],
  ['https://siem.example.go.id/#x', 'url'],
  ['siem.example.go.id', 'url'],
  ['javascript:alert(1)', 'url'],
  ['https://siem.example.go.id/loket?x=1', undefined],
  ['https://8.8.8.8/', undefined],
  ['https://[2400:cb00::1]/', undefined],
])('%s: %s', (url, problem) => expect(urlProblem(url, strict)).toBe(problem));

test('this machine may be called without TLS in training, and hosts that are allowed by name', () => {
  expect(urlProblem('http://127.0.0.1:8080/', { hosts: [], loopback: true })).toBeUndefined();
  expect(urlProblem('http://10.0.0.1/', { hosts: [], loopback: true })).toBe('https');
  expect(urlProblem('https://siem/', { hosts: ['siem'], loopback: false })).toBeUndefined();
  expect(urlProblem('https://10.20.0.5/', { hosts: ['10.20.0.5'], loopback: false })).toBeUndefined();
  expect(urlProblem('https://10.20.0.6/', { hosts: ['10.20.0.5'], loopback: false })).toBe('address');
});

describe('a name', () => {
  const answers = (...addresses: string[]) =>
    vi.spyOn(dns, 'lookup').mockImplementation(((
      _host: string,
      _options: unknown,
      done: (e: null, found: unknown) => void,
    ) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as never);
  const looked = (hosts: string[] = []) =>
    new Promise((resolve) =>
      publicLookup({ hosts, loopback: false })('rebind.example', { all: true }, (error, found) =>
        resolve(error ? error.message : found),
      ),
    );

  test('that answers with an address inside is not called', async () => {
    answers('10.0.0.1', '::1');
    expect(await looked()).toBe('an address inside');
  });
  test('that answers with both is called outside', async () => {
    answers('127.0.0.1', '8.8.8.8');
    expect(await looked()).toEqual([{ address: '8.8.8.8', family: 4 }]);
  });
  test('that is allowed may be inside', async () => {
    answers('10.0.0.1');
    expect(await looked(['rebind.example'])).toEqual([{ address: '10.0.0.1', family: 4 }]);
  });
});

test.each([
  ['8.8.8.8', true],
  ['192.88.99.1', false],
  ['::ffff:8.8.8.8', false],
  ['not an address', false],
])('%s is public: %s', (address, so) => expect(isPublic(address)).toBe(so));
