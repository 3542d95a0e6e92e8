import type { CredentialOfferObject } from '@openid4vc/openid4vci';
import { type HolderKey, newHolderKey } from './holder-key';

/** A redemption on its way. Kept until the credential is: whoever lost an answer goes on with the same keys and token. */
export type Redemption = {
  offer: string;
  holder: HolderKey;
  dpop: HolderKey;
  /** Once the PIN was accepted: the issuer does not show the offer again. */
  exchanged?: { token: string; credentialOffer: CredentialOfferObject };
};

export const newRedemption = async (offer: string): Promise<Redemption> => ({
  offer,
  holder: await newHolderKey(),
  dpop: await newHolderKey(),
});
