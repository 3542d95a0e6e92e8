import { expect, test } from 'vitest';
import { networkState } from './network-state';

const quick = { ms: 120, ok: true };
const slow = { ms: 2400, ok: true };
const lost = { ms: 9000, ok: false };

test('online until something says otherwise', () => {
  expect(networkState({ connected: true, latest: [] })).toBe('online');
  expect(networkState({ connected: true, latest: [quick, slow, quick] })).toBe('online');
});

test('slow when two of the last three requests were slow', () => {
  expect(networkState({ connected: true, latest: [slow, slow] })).toBe('slow');
  expect(networkState({ connected: true, latest: [slow, slow, quick, quick] })).toBe('online');
});

test('offline when the browser says so or the last request got no answer', () => {
  expect(networkState({ connected: false, latest: [quick] })).toBe('offline');
  expect(networkState({ connected: true, latest: [quick, lost] })).toBe('offline');
  expect(networkState({ connected: true, latest: [lost, quick] })).toBe('online');
});
