import { fromOwnPage } from '@/lib/endpoints/own-page';
import { readBody } from '@/lib/endpoints/read-body';
import { beginSso } from '@/lib/officers/sso';
import { goTo, orBack } from '@/lib/officers/sso-answers';
import { tripCookie } from '@/lib/officers/sso-trip';

/** Off to the single sign-on; with the link of an invitation, to accept that. */
export const POST = fromOwnPage((request) =>
  orBack(request, async () => {
    const link = new URLSearchParams(await readBody(request, 1024)).get('link') ?? undefined;
    const { url, trip } = await beginSso(link);
    return goTo(url, tripCookie(trip));
  }),
);
