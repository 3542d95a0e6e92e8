/** What a pasted or scanned text leads to. */
export type Link = { kind: 'offer'; offer: string } | { kind: 'request'; request: string };

const OFFER = 'openid-credential-offer://';
const REQUEST = 'openid4vp://';

/** What opens a wallet for an offer that stands at this address. */
export const offerAt = (address: string) => `${OFFER}?credential_offer_uri=${encodeURIComponent(address)}`;

/**
 * An offer (OpenID4VCI 1.0, 4.1), a request to present (OpenID4VP 1.0, 5), or the address from a message, which stands for
 * its offer. Nothing for any other text.
 */
export function linkIn(text: string, issuer: string): Link | undefined {
  const trimmed = text.trim();
  if (trimmed.startsWith(OFFER)) return { kind: 'offer', offer: trimmed };
  if (trimmed.startsWith(REQUEST)) return { kind: 'request', request: trimmed };
  const [, code] = /\/claim\/([\w-]{43})\b/.exec(trimmed) ?? [];
  const isOurs = code !== undefined && trimmed.includes(`${issuer}/claim/`);
  return isOurs ? { kind: 'offer', offer: offerAt(`${issuer}/oid4vci/offers/${code}`) } : undefined;
}
