import 'server-only';
import { type Limit, mayCall } from '@/lib/endpoints/limits';
import { ProtocolError } from '@/lib/endpoints/protocol-error';
import { log } from '@/lib/log';
import { tripCookie } from '@/lib/officers/sso-trip';
import { Outage, Refusal } from '@/lib/refusal';

const limit: Limit = { name: 'sso', calls: 60, seconds: 60, everywhere: true };

/** To a page of ours or to the provider, with the cookie of the trip set or taken away. Never kept by anybody. */
export const goTo = (location: string, cookie: string): Response =>
  new Response(null, { status: 303, headers: { location, 'set-cookie': cookie, 'cache-control': 'no-store' } });

/** Whatever went wrong, the sign-in page says it in one sentence of its own. */
const back = (key: string) =>
  goTo(`/sign-in?${new URLSearchParams({ sso: key.replace(/^sso\./, '') })}`, tripCookie(''));

/** Answers what the steps answer, or sends the browser back to the sign-in page; the trip is over then. */
export async function orBack({ headers }: Request, steps: () => Promise<Response>): Promise<Response> {
  try {
    if (!(await mayCall(limit, headers))) return back('busy');
    return await steps();
  } catch (error) {
    if (error instanceof Refusal) return back(error.key);
    if (error instanceof ProtocolError) return back('failed'); // a body that is none
    const err = error instanceof Outage ? error.cause : error;
    log.error({ err, act: 'session.start', requestId: headers.get('x-request-id') }, 'single sign-on failed');
    return back(error instanceof Outage ? 'away' : 'failed');
  }
}
