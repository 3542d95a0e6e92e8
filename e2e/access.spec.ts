import type { Rule } from '../lib/act-rules';
import { type ActName, acts } from '../lib/acts';
import { translator } from '../lib/i18n/translator';
import { actOf, formBody } from './support/access/actions';
import { aPersonWithCase, everybody, type Person, type Visitor } from './support/access/people';
import { builtActions, builtRoutes, type Known, knownRoutes } from './support/access/routes';
import { expect, test } from './support/world';

// Every address and every action of the build, called over HTTP as anybody might, by everybody there is.
const t = translator('id');

test('semua alamat yang dibangun dikenal, dan tidak ada yang dikenal yang hilang', () => {
  expect(builtRoutes()).toEqual(Object.keys(knownRoutes).sort());
});

/** Whether an open session of that role may do it: what belongs to setting an account up, nobody whose account is set up. */
function mayDo(role: Visitor['role'], who: Known['for']): boolean {
  if (who === 'officers') return true;
  const rule: Rule = acts[who as ActName];
  return rule.by.includes(role) && rule.setup !== 'only';
}

const digits = (text: string) => text.replace(/(?<=\d)[\s.-](?=\d)/g, '');
/** Nothing of the person, in any grouping. */
function expectNothingOf({ secrets }: Person, body: string, what: string) {
  for (const secret of secrets) expect(digits(body).includes(digits(secret)), `${what}: ${secret}`).toBe(false);
}

const doorOf = { 'signed out': '/sign-in', deactivated: '/sign-in', locked: '/locked' } as const;

async function ask(url: string, visitor: Visitor, init: RequestInit = {}): Promise<Answer> {
  const { cookie } = visitor;
  const headers = { ...init.headers, ...(cookie ? { cookie } : {}) };
  const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
  const location = answer.headers.get('location') ?? '';
  // The router names its request in the address: a request that does not is sent there by the server.
  if (location.includes('_rsc') && !url.includes('_rsc')) return ask(new URL(location, url).href, visitor, init);
  return { status: answer.status, location, body: await answer.text() };
}
type Answer = { status: number; location: string; body: string };

/** A page sends whoever has no open session to the door; an address that programs ask says 401, or 423 behind the lock. */
function expectTurnedAway(
  asked: 'page' | 'program',
  state: Visitor['state'],
  answer: Awaited<ReturnType<typeof ask>>,
  what: string,
) {
  if (state === 'open') return;
  const isSentOn = answer.status === 307; // by the proxy, where there is no cookie at all
  if (asked === 'program' && !isSentOn) expect(answer.status, what).toBe(state === 'locked' ? 423 : 401);
  else if (answer.status === 200)
    expect(answer.body, what).toContain(`NEXT_REDIRECT;replace;${doorOf[state]};307;`); // to a router
  else
    expect({ status: answer.status, to: new URL(answer.location, 'http://x').pathname }, what).toEqual({
      status: 307,
      to: doorOf[state],
    });
}

for (const [route, known] of Object.entries(knownRoutes).filter(
  ([, { for: who }]) => who !== 'public' && who !== 'door',
))
  test(`${route}: ${known.for}`, async ({ registry, baseURL }) => {
    const here = await aPersonWithCase(registry);
    const elsewhere = await aPersonWithCase(registry);
    for (const visitor of await everybody(registry, here.regency))
      for (const [person, isOwn] of [
        [here, true],
        [elsewhere, false],
      ] as const) {
        const path = known.path?.(person.ids) ?? '';
        for (const headers of [{}, { RSC: '1' }] as Record<string, string>[]) {
          const what = `${visitor.role}, ${visitor.state}, ${isOwn ? 'own' : 'other'} region, ${path} ${Object.keys(headers)}`;
          const method = known.method ?? 'GET';
          const own = { ...headers, 'sec-fetch-site': 'same-origin' }; // as a page of ours sends it
          const sent = method === 'POST' ? { ...own, origin: baseURL ?? '' } : own;
          const answer = await ask(`${baseURL}${path}`, visitor, { method, headers: sent });
          expect(answer.status, what).toBeLessThan(500);
          expectTurnedAway(route.endsWith('/route') ? 'program' : 'page', visitor.state, answer, what);
          const isAllowed = visitor.state === 'open' && mayDo(visitor.role, known.for);
          if (!isAllowed || !isOwn) expectNothingOf(person, answer.body, what);
          const isRefused = answer.body.includes(t('refusals.notAllowed')) || answer.status >= 400;
          if (visitor.state === 'open' && isOwn && !headers.RSC && !known.quiet)
            expect(isRefused, what).toBe(!isAllowed);
        }
      }
  });

test('setiap server action: ditolak atau dijalankan tepat seperti tabel acts', async ({ registry, baseURL }) => {
  test.setTimeout(600_000); // a hundred actions, asked by six roles in four states
  const here = await aPersonWithCase(registry);
  const visitors = await everybody(registry, here.regency);
  for (const action of builtActions()) {
    const act = actOf(action);
    if (!act) continue;
    for (const visitor of visitors) {
      const what = `${action.name} (${act}): ${visitor.role}, ${visitor.state}`;
      const headers = { 'next-action': action.id, origin: baseURL ?? '', 'sec-fetch-site': 'same-origin' };
      const { status, body } = await ask(`${baseURL}/`, visitor, {
        method: 'POST',
        headers,
        body: formBody({ ...here.ids }),
      });
      expect(status, what).toBeLessThan(400);
      expectNothingOf(here, body, what);
      const said = (['notAllowed', 'signedOut', 'locked'] as const).filter((key) =>
        body.includes(t(`refusals.${key}`)),
      );
      expect(said, what).toEqual(expectedOf(visitor, act));
    }
  }
});

function expectedOf({ role, state }: Visitor, act: ActName) {
  if (state === 'locked') return ['locked'];
  if (state !== 'open') return ['signedOut'];
  return mayDo(role, act) ? [] : ['notAllowed'];
}
