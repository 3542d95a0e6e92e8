import { hashOfLink, isLink } from '@/lib/credentials/secrets';
import { endpoint } from '@/lib/endpoints/endpoint';
import { ProtocolError } from '@/lib/endpoints/protocol-error';
import { limits } from '@/lib/issuer/limits';
import { disownOffer } from '@/lib/offers/disown';
import { Refusal } from '@/lib/refusal';
import { walletOfCode } from '@/lib/wallets/lookup';

/** Back to the page, which says how the offer stands now: a plain post, so that it works before any script is there. */
const back = (link: string) => new Response(null, { status: 303, headers: { location: `/claim/${link}` } });

/**
 * "Bukan saya": whoever holds the link ends the offer. What has ended already stays as it is. It carries no cookie, the
 * authority is the link; so old phones, whose browsers do not say where a form stood, can say no too.
 */
export const POST = endpoint(
  { limit: limits.disown, maxBytes: 1024, act: 'offer.disown' },
  async ({ requestId }, { link = '' }) => {
    const wallet = isLink(link) ? await walletOfCode(hashOfLink(link), requestId) : undefined;
    if (!wallet) throw new ProtocolError('not_found', 'There is no such offer.', 404);
    await disownOffer(wallet, {}).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
    return back(link);
  },
);
