import { codeOfLink } from '@/lib/credentials/secrets';
import { at, CONFIGURATION, issuer, PRE_AUTHORIZED } from '@/lib/issuer/metadata';

/** The credential offer behind a link (OpenID4VCI 1.0, 4.1): the code, and that a PIN from the counter is needed. */
export const credentialOffer = (link: string) => ({
  credential_issuer: issuer(),
  credential_configuration_ids: [CONFIGURATION],
  grants: {
    [PRE_AUTHORIZED]: {
      'pre-authorized_code': codeOfLink(link),
      tx_code: { input_mode: 'numeric', length: 6, description: 'PIN 6 angka dari petugas loket Dukcapil' },
    },
  },
});

const scheme = 'openid-credential-offer://';

/** What opens a wallet: by reference, short enough for a QR code. */
export const offerByReference = (link: string) =>
  `${scheme}?credential_offer_uri=${encodeURIComponent(at(`/oid4vci/offers/${link}`))}`;

/** The same with the whole offer inside, for wallets that fetch nothing. */
export const offerByValue = (link: string) =>
  `${scheme}?credential_offer=${encodeURIComponent(JSON.stringify(credentialOffer(link)))}`;
