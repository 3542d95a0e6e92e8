import { beforeEach, expect, test, vi } from 'vitest';
import { peerOf } from '@/lib/endpoints/peer';

const settings = vi.hoisted(() => ({ PROXY_HOPS: 0, LOKET_PIN_PEPPER: 'cGVwcGVy' }));
vi.mock('@/lib/env', () => ({ env: () => settings }));

const from = (chain: string) => peerOf(new Headers(chain ? { 'x-forwarded-for': chain } : {}));
beforeEach(() => {
  settings.PROXY_HOPS = 0;
});

test('the address that connects counts, whatever the caller writes before it', () => {
  expect(from('10.0.0.1, 203.0.113.7')).toBe(from('203.0.113.7'));
  expect(from('203.0.113.7')).not.toBe(from('203.0.113.8'));
});

test('behind proxies it is the one they saw', () => {
  settings.PROXY_HOPS = 1;
  expect(from('198.51.100.1, 203.0.113.7, 10.0.0.1')).toBe(from('203.0.113.7, 10.0.0.1'));
  expect(from('203.0.113.7, 10.0.0.1')).not.toBe(from('203.0.113.8, 10.0.0.1'));
  settings.PROXY_HOPS = 2;
  expect(from('203.0.113.7, 10.0.0.1, 10.0.0.2')).toBe(from('x, 203.0.113.7, 10.0.0.1, 10.0.0.2'));
});

test('one IPv6 network is one caller, however it is written', () => {
  expect(from('2001:db8:1:2::1')).toBe(from('2001:0DB8:0001:0002:ffff:1:2:3'));
  expect(from('2001:db8:1:2::1')).not.toBe(from('2001:db8:1:3::1'));
  expect(from('2001:db8::1')).toBe(from('2001:db8:0:0:5::9'));
  expect(from('::1')).toBe(from('::2'));
  expect(from('::ffff:203.0.113.7')).not.toBe(from('::ffff:203.0.113.8'));
});

test('no address is told by it, and none at all is one caller too', () => {
  expect(from('203.0.113.7')).not.toContain('203');
  expect(from('')).toBe(from(''));
});
