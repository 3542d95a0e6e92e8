import { expect, test } from 'vitest';
import { allModules } from '@/test-support/imports';

// Every address without a page that anybody on the net may call stands here by name.
const modules = allModules();

test('these addresses answer without a page, and no others', () => {
  const addresses = [
    'app/(office)/audit/exports/file/route.ts',
    'app/(office)/officers/export/route.ts',
    'app/(office)/officers/imports/[id]/result/route.ts',
    'app/(office)/officers/imports/template/route.ts',
    'app/(office)/residents/access-report/route.ts',
    'app/(office)/rollout/chart.svg/route.ts',
    'app/(office)/rollout/export/route.ts',
    'app/(office)/rollout/report/route.ts',
    'app/.well-known/[...path]/route.ts',
    'app/.well-known/jwt-vc-issuer/route.ts',
    'app/.well-known/oauth-authorization-server/route.ts',
    'app/.well-known/openid-credential-issuer/route.ts',
    'app/api/audit-exports/route.ts',
    'app/api/cases/[id]/keep-open/route.ts',
    'app/api/cases/[id]/status/route.ts',
    'app/api/health/route.ts',
    'app/api/lock/route.ts',
    'app/api/officer-imports/[id]/status/route.ts',
    'app/api/presentations/[id]/status/route.ts',
    'app/api/residents/[id]/keep-open/route.ts',
    'app/api/rollout/openapi.json/route.ts',
    'app/api/rollout/route.ts',
    'app/api/session/route.ts',
    'app/claim/[link]/disown/route.ts',
    'app/demo/wallet/record/route.ts',
    'app/hand-over/route.ts',
    'app/log/[...path]/route.ts',
    'app/log/checkpoint/route.ts',
    'app/log/tile/[...path]/route.ts',
    'app/oid4vci/[...path]/route.ts',
    'app/oid4vci/credential/route.ts',
    'app/oid4vci/jwks/route.ts',
    'app/oid4vci/nonce/route.ts',
    'app/oid4vci/offers/[link]/route.ts',
    'app/oid4vci/token/route.ts',
    'app/oid4vp/[...path]/route.ts',
    'app/oid4vp/answers/[link]/route.ts',
    'app/oid4vp/requests/[link]/route.ts',
    'app/sample/map.svg/route.ts',
    'app/sign-in/sso/callback/route.ts',
    'app/sign-in/sso/route.ts',
    'app/sign-out/route.ts',
    'app/status-lists/[id]/[...path]/route.ts',
    'app/status-lists/[id]/route.ts',
    'app/vct/[...path]/route.ts',
    'app/vct/ktp-el/1/route.ts',
  ];
  expect(modules.map(({ file }) => file).filter((file) => /^app\/.*route\.ts$/.test(file))).toEqual(addresses);
});

test('what a browser writes to looks at where it was sent from; what carries no cookie need not', () => {
  const withoutCookie = /^app\/(\.well-known|vct|status-lists|log|oid4vci|oid4vp|demo\/wallet\/record|claim)\//; // wallets call these; the authority is in the call
  const unguarded = (text: string) =>
    /^export const (POST|PUT|PATCH|DELETE) = (?!fromOwnPage\()|^export (async )?function (POST|PUT|PATCH|DELETE)/m.test(
      text,
    );
  const writes = modules.filter(({ file }) => /^app\/.*route\.ts$/.test(file) && !withoutCookie.test(file));
  expect(writes.filter(({ text }) => unguarded(text)).map(({ file }) => file)).toEqual([]);
  expect(unguarded('export async function POST() {}')).toBe(true);
  expect(unguarded('export const DELETE = endpoint({}, drop);')).toBe(true);
});
