import { expect, test } from 'vitest';
import { linkIn, offerAt } from './links';

const issuer = 'https://ikd.example.go.id';
const code = 'A'.repeat(43);
const offer = offerAt(`${issuer}/oid4vci/offers/${code}`);

test.each([
  ['an offer', offer, { kind: 'offer', offer }],
  ['an offer with blanks around it', `\n ${offer} `, { kind: 'offer', offer }],
  ['a request', 'openid4vp://?client_id=x', { kind: 'request', request: 'openid4vp://?client_id=x' }],
  ['the address from a message', `${issuer}/claim/${code}`, { kind: 'offer', offer }],
  ['a whole message', `DUKCAPIL: buka ${issuer}/claim/${code} dalam 10 menit.`, { kind: 'offer', offer }],
  ['the address of somebody else', `https://palsu.example/claim/${code}`, undefined],
  ['an address that is cut off', `${issuer}/claim/${code.slice(1)}`, undefined],
  ['another link', 'https://example.com', undefined],
  ['nothing', '', undefined],
])('%s', (_, text, link) => {
  expect(linkIn(text, issuer)).toEqual(link);
});
