import { GET as absent } from '@/app/.well-known/[...path]/route';
import { GET as vcIssuer } from '@/app/.well-known/jwt-vc-issuer/route';
import { GET as server } from '@/app/.well-known/oauth-authorization-server/route';
import { GET as issuer } from '@/app/.well-known/openid-credential-issuer/route';
import { GET as rolloutApi } from '@/app/api/rollout/openapi.json/route';
import { GET as rollout } from '@/app/api/rollout/route';
import { POST as disown } from '@/app/claim/[link]/disown/route';
import { POST as ownRecord } from '@/app/demo/wallet/record/route';
import { GET as logAbsent } from '@/app/log/[...path]/route';
import { GET as logCheckpoint } from '@/app/log/checkpoint/route';
import { GET as logTile } from '@/app/log/tile/[...path]/route';
import { POST as credential } from '@/app/oid4vci/credential/route';
import { GET as jwks } from '@/app/oid4vci/jwks/route';
import { POST as nonce } from '@/app/oid4vci/nonce/route';
import { GET as offer } from '@/app/oid4vci/offers/[link]/route';
import { POST as token } from '@/app/oid4vci/token/route';
import { POST as answer } from '@/app/oid4vp/answers/[link]/route';
import { GET as request } from '@/app/oid4vp/requests/[link]/route';
import { GET as statusList } from '@/app/status-lists/[id]/route';
import { GET as vct } from '@/app/vct/ktp-el/1/route';

type Route = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

const routes: [method: string, path: RegExp, route: Route][] = [
  ['GET', /^\/.well-known\/openid-credential-issuer$/, issuer],
  ['GET', /^\/.well-known\/oauth-authorization-server$/, server],
  ['GET', /^\/.well-known\/jwt-vc-issuer$/, vcIssuer],
  ['GET', /^\/.well-known\/(?<path>.*)$/, absent],
  ['GET', /^\/oid4vci\/jwks$/, jwks],
  ['GET', /^\/oid4vci\/offers\/(?<link>[^/]*)$/, offer],
  ['POST', /^\/oid4vci\/token$/, token],
  ['POST', /^\/oid4vci\/nonce$/, nonce],
  ['POST', /^\/oid4vci\/credential$/, credential],
  ['GET', /^\/oid4vp\/requests\/(?<link>[^/]*)$/, request],
  ['POST', /^\/oid4vp\/answers\/(?<link>[^/]*)$/, answer],
  ['GET', /^\/api\/rollout$/, rollout],
  ['GET', /^\/api\/rollout\/openapi[.]json$/, rolloutApi],
  ['POST', /^\/claim\/(?<link>[^/]*)\/disown$/, disown],
  ['POST', /^\/demo\/wallet\/record$/, ownRecord],
  ['GET', /^\/log\/checkpoint$/, logCheckpoint],
  ['GET', /^\/log\/tile\/(?<path>.*)$/, logTile],
  ['GET', /^\/log\/(?<path>.*)$/, logAbsent],
  ['GET', /^\/status-lists\/(?<id>[^/]*)$/, statusList],
  ['GET', /^\/vct\/ktp-el\/1$/, vct],
];

/**
 * Calls a public address of ours without a server between: what fetch() would answer. Each call comes from an address of
 * its own unless it says from which, so that only tests of the limits meet them.
 */
export const fetchHere: typeof fetch = async (input, init) => {
  const call = new Request(input, init);
  if (!call.headers.has('x-forwarded-for')) call.headers.set('x-forwarded-for', crypto.randomUUID());
  const { pathname } = new URL(call.url);
  for (const [method, path, route] of routes) {
    const match = call.method === method ? path.exec(pathname) : null;
    if (match) return route(call, { params: Promise.resolve({ ...match.groups }) });
  }
  throw new Error(`no route for ${call.method} ${pathname}`);
};
