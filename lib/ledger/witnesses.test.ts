import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { formatVkey, verifierKey } from '@/lib/tlog/note';
import { witnesses } from './witnesses';

const { publicKey } = generateKeyPairSync('ed25519');
const vkey = formatVkey(verifierKey('saksi.test/1', 'cosignature', publicKey));
const ofLog = formatVkey(verifierKey('loket.test/log', 'note', publicKey));

test('the setting names witnesses by key and address', () => {
  const given = `${vkey} https://saksi.test/ ,\n ${vkey} http://localhost:1/x`;
  expect(witnesses(given).map(({ key, url }) => [key.name, url])).toEqual([
    ['saksi.test/1', 'https://saksi.test'],
    ['saksi.test/1', 'http://localhost:1/x'],
  ]);
  expect(witnesses('')).toEqual([]);
});

test.each([vkey, `${vkey} ftp://x`, `${vkey} x`, 'x https://saksi.test', `${ofLog} https://saksi.test`])(
  'anything else is an error: %s',
  (wrong) => expect(() => witnesses(wrong)).toThrow(),
);
