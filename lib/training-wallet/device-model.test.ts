import { expect, test } from 'vitest';
import { deviceModel } from './device-model';

const android =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36';
const brands = [{ brand: 'Not:A-Brand' }, { brand: 'Chromium' }, { brand: 'Google Chrome' }];

test.each([
  ['Chrome di Android', { userAgent: android }],
  ['Chrome di Android', { userAgent: android, brands, platform: 'Android' }],
  ['Edge di Windows', { userAgent: '', brands: [{ brand: 'Microsoft Edge' }], platform: 'Windows' }],
  ['Edge di Windows', { userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/147.0.0.0 Safari/537.36 Edg/147.0.0.0' }],
  ['Samsung Internet di Android', { userAgent: `${android} SamsungBrowser/28.0` }],
  [
    'Safari di iOS',
    { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile Safari/604.1' },
  ],
  ['Firefox di Linux', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }],
  [
    'Chrome di Linux',
    { userAgent: 'X11; Linux x86_64 HeadlessChrome/147.0.0.0 Safari/537.36', brands: [], platform: '' },
  ],
  ['Browser', { userAgent: '' }],
])('%s', (model, agent) => {
  expect(deviceModel(agent)).toBe(model);
});

test('is never longer than what an issuer takes', () => {
  expect(deviceModel({ userAgent: '', brands: [{ brand: 'x'.repeat(80) }], platform: 'Android' })).toHaveLength(60);
});
