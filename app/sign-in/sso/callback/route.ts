import { rememberSession } from '@/lib/officers/auth';
import { deviceOf } from '@/lib/officers/device';
import { finishSso } from '@/lib/officers/sso';
import { goTo, orBack } from '@/lib/officers/sso-answers';
import { redirectUri } from '@/lib/officers/sso-provider';
import { tripCookie, tripIn } from '@/lib/officers/sso-trip';

/** Back from the single sign-on. The sealed cookie, not this request, says whether it was us who asked. */
export const GET = (request: Request) =>
  orBack(request, async () => {
    const answer = new URL(redirectUri());
    answer.search = new URL(request.url).search;
    const { headers } = request;
    await rememberSession(await finishSso(answer, tripIn(headers), deviceOf(headers.get('user-agent'))));
    return goTo('/', tripCookie(''));
  });
