import { decodeJwt, decodeProtectedHeader } from 'jose';
import { expect, test } from 'vitest';
import { issuer } from '@/lib/issuer/metadata';
import { offerByReference, offerByValue } from '@/lib/issuer/offer';
import { aCounter, aHolder, statusesOn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { JoseWallet } from '@/test-support/jose-wallet';
import { decided, read, readyForPhone } from '@/test-support/lost-phone';
import { fetchHere } from '@/test-support/public-routes';

async function anOffer() {
  const counter = await aCounter();
  const holder = await aHolder(counter);
  const caseId = await readyForPhone(counter.clerk, holder.id);
  const { offer } = await decided(counter.clerk, caseId);
  const [, link = ''] = /\/claim\/(\S+)/.exec((await read(caseId, 'offer')).body) ?? [];
  return { ...counter, holder, caseId, link, pin: offer?.pin ?? '' };
}

test('a wallet redeems', async () => {
  const { holder, link, pin, caseId } = await anOffer();
  const wallet = await JoseWallet.open(issuer(), fetchHere);
  const credential = await wallet.redeem(offerByReference(link), pin);
  console.log(
    decodeProtectedHeader(credential.split('~')[0] ?? ''),
    decodeJwt(credential.split('~')[0] ?? ''),
    credential.length,
  );
  expect(await asSuperuser('select status from cases where id = $1', [caseId])).toEqual([{ status: 'completed' }]);
  expect(await statusesOn(holder)).toEqual(['revoked']);
  void offerByValue;
});
