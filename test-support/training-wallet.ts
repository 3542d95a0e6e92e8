import { issuer } from '@/lib/issuer/metadata';
import { offerByReference } from '@/lib/issuer/offer';
import { type Call, calling } from '@/lib/training-wallet/call';
import { collect, exchange, readOffer } from '@/lib/training-wallet/redeem';
import { newRedemption } from '@/lib/training-wallet/redemption';
import { aCounter, aHolder } from './counter';
import { decided, read, readyForPhone } from './lost-phone';
import { fetchHere } from './public-routes';

/** The training's wallet, in front of our own routes. */
export const call = calling(fetchHere);
export const here = { issuer: issuer(), call };

type Facts = Parameters<typeof aHolder>[1];

/** Somebody whose phone is gone, and the offer that came to the new one. */
export async function anOffer(facts: Facts = { name: 'SITI CONTOH' }) {
  const counter = await aCounter();
  const holder = await aHolder(counter, facts);
  const caseId = await readyForPhone(counter.clerk, holder.id);
  const { offer } = await decided(counter.clerk, caseId);
  const [, link = ''] = /\/claim\/(\S+)/.exec((await read(caseId, 'offer')).body) ?? [];
  const pin = offer?.pin ?? '';
  return { counter, holder, caseId, link, pin, wrong: pin === '000000' ? '111111' : '000000' };
}
export type Given = Awaited<ReturnType<typeof anOffer>>;

/** From the link to a token. */
export async function exchanged(given: Given, offer = offerByReference(given.link)) {
  const redemption = await newRedemption(offer);
  const offered = await readOffer(offer, here);
  const token = await exchange(offered, given.pin, redemption, call);
  return { offered, redemption: { ...redemption, token, model: 'X' } };
}

/** All the way. */
export async function redeemed(given: Given) {
  const { offered, redemption } = await exchanged(given);
  return { credential: await collect(offered, redemption, here), holder: redemption.holder };
}

/** Calls that reach the issuer, and whose answer never comes. */
export const losing =
  (path: string): Call =>
  async (url, init) => {
    const response = await call(url, init);
    return url.endsWith(path) ? calling(() => Promise.reject(new TypeError('reset')))(url) : response;
  };
