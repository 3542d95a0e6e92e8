import { readFileSync } from 'node:fs';
import type { ActName } from '../../../lib/acts';

/** What stands in the address: things of the own region, or of another. */
export type Ids = { residentId: string; caseId: string; officerId: string };

/**
 * Who may call an address. `public`: anybody, and it shows nothing of a person. `officers`: whoever is signed in. An act:
 * whom the acts table names. `quiet`: it says the same to whoever may not as to whoever it has nothing for. `door`: a step of signing in, which sends everybody on to where they belong.
 */
export type Known = {
  for: 'public' | 'officers' | 'door' | ActName;
  path?: (ids: Ids) => string;
  method?: 'POST';
  quiet?: true;
};

const page = (known: Known) => known;
const protocol = page({ for: 'public' });

/** Every address of the built site. One that is not here fails the test: whoever adds it says here whose it is. */
export const knownRoutes: Record<string, Known> = {
  '/(office)/page': page({ for: 'officers', path: () => '/' }),
  '/(office)/help/page': page({ for: 'officers', path: () => '/help' }),
  '/(office)/residents/[id]/page': page({ for: 'resident.view', path: ({ residentId }) => `/residents/${residentId}` }),
  '/(office)/residents/access-report/route': page({
    for: 'resident.report-access',
    path: () => '/residents/access-report',
    method: 'POST',
    quiet: true,
  }),
  '/(office)/rollout/page': page({ for: 'rollout.export', path: () => '/rollout' }),
  '/(office)/rollout/chart.svg/route': page({ for: 'rollout.export', path: () => '/rollout/chart.svg?chart=map' }),
  '/(office)/rollout/export/route': page({
    for: 'rollout.export',
    path: () => '/rollout/export',
    method: 'POST',
    quiet: true,
  }),
  '/(office)/rollout/plan/page': page({ for: 'rollout.export', path: () => '/rollout/plan' }),
  '/(office)/webhooks/page': page({ for: 'webhook.change', path: () => '/webhooks' }),
  '/(office)/api-keys/page': page({ for: 'api-key.issue', path: () => '/api-keys' }),
  '/(office)/rollout/report/route': page({ for: 'rollout.report', path: () => '/rollout/report' }),
  '/(office)/cases/page': page({ for: 'case.view', path: () => '/cases' }),
  '/(office)/cases/new/page': page({
    for: 'case.report',
    path: ({ residentId }) => `/cases/new?resident=${residentId}`,
  }),
  '/(office)/cases/[id]/page': page({ for: 'case.view', path: ({ caseId }) => `/cases/${caseId}` }),
  '/(office)/cases/[id]/receipt/page': page({ for: 'case.view', path: ({ caseId }) => `/cases/${caseId}/receipt` }),
  '/(office)/cases/[id]/resume/page': page({
    for: 'case.resume',
    path: ({ caseId }) => `/cases/${caseId}/resume`,
    quiet: true,
  }),
  '/(office)/practice/phone/page': page({ for: 'practice.read-messages', path: () => '/practice/phone' }),
  '/api/cases/[id]/status/route': page({ for: 'case.view', path: ({ caseId }) => `/api/cases/${caseId}/status` }),
  '/api/presentations/[id]/status/route': page({
    for: 'presentation.request',
    path: ({ caseId }) => `/api/presentations/${caseId}/status`,
    quiet: true,
  }),
  '/(office)/approvals/page': page({ for: 'approval.list', path: () => '/approvals' }),
  '/(office)/alarms/page': page({ for: 'alarm.acknowledge', path: () => '/alarms' }),
  '/(office)/alarms/[id]/page': page({
    for: 'alarm.acknowledge',
    path: ({ caseId }) => `/alarms/${caseId}`, // there is none of that number
    quiet: true,
  }),
  '/(office)/audit/review/page': page({ for: 'audit.review', path: () => '/audit/review' }),
  '/(office)/audit/officers/[id]/page': page({
    for: 'audit.profile',
    path: ({ officerId }) => `/audit/officers/${officerId}`,
  }),
  '/(office)/findings/page': page({ for: 'finding.answer', path: () => '/findings' }),
  '/(office)/audit/page': page({ for: 'audit.list', path: () => '/audit' }),
  '/(office)/audit/exports/page': page({ for: 'audit.export', path: () => '/audit/exports' }),
  '/(office)/audit/exports/file/route': page({
    for: 'audit.export',
    path: () => '/audit/exports/file',
    method: 'POST',
    quiet: true,
  }),
  '/api/audit-exports/route': page({ for: 'audit.export', path: () => '/api/audit-exports' }),
  '/(office)/officers/page': page({ for: 'officer.view', path: () => '/officers' }),
  '/(office)/officers/[id]/page': page({ for: 'officer.view', path: ({ officerId }) => `/officers/${officerId}` }),
  '/(office)/officers/invite/page': page({ for: 'officer.invite', path: () => '/officers/invite' }),
  '/(office)/officers/imports/page': page({ for: 'officer.preview-import', path: () => '/officers/imports' }),
  '/(office)/officers/imports/[id]/page': page({
    for: 'officer.view-import',
    path: ({ caseId }) => `/officers/imports/${caseId}`,
    quiet: true,
  }),
  '/(office)/officers/imports/[id]/result/route': page({
    for: 'officer.view-import',
    path: ({ caseId }) => `/officers/imports/${caseId}/result`,
    quiet: true,
  }),
  '/(office)/officers/imports/template/route': protocol, // the empty form, in which nobody is

  '/(office)/officers/export/route': page({
    for: 'officer.export',
    path: () => '/officers/export',
    method: 'POST',
    quiet: true,
  }),
  '/(office)/offices/page': page({ for: 'officer.view', path: () => '/offices' }),
  '/(office)/policies/page': page({ for: 'officer.view', path: () => '/policies' }),
  '/(office)/roles/page': page({ for: 'officers', path: () => '/roles' }),
  '/(office)/profile/page': page({ for: 'officers', path: () => '/profile' }),
  '/(office)/practice/mail/page': page({ for: 'practice.read-mails', path: () => '/practice/mail' }),
  '/api/session/route': page({ for: 'officers', path: () => '/api/session' }),
  '/api/lock/route': page({ for: 'door', path: () => '/api/lock', method: 'POST' }),
  '/api/cases/[id]/keep-open/route': page({
    for: 'resident.keep-open',
    path: ({ caseId }) => `/api/cases/${caseId}/keep-open`,
    method: 'POST',
  }),
  '/api/residents/[id]/keep-open/route': page({
    for: 'resident.keep-open',
    path: ({ residentId }) => `/api/residents/${residentId}/keep-open`,
    method: 'POST',
  }),
  '/api/officer-imports/[id]/status/route': page({
    for: 'officer.view-import',
    path: ({ caseId }) => `/api/officer-imports/${caseId}/status`,
    quiet: true,
  }),
  '/locked/page': page({ for: 'door', path: () => '/locked' }),
  '/hand-over/route': page({ for: 'door', path: () => '/hand-over', method: 'POST' }),
  '/sign-in/factor/page': page({ for: 'door', path: () => '/sign-in/factor' }),
  '/sign-in/setup/page': page({ for: 'door', path: () => '/sign-in/setup' }),
  '/sign-in/sso/route': page({ for: 'door', path: () => '/sign-in/sso', method: 'POST' }),
  '/sign-in/sso/callback/route': page({ for: 'door', path: () => '/sign-in/sso/callback' }),
  '/invitation/[link]/page': protocol,
  '/sign-in/page': page({ for: 'door', path: () => '/sign-in' }),
  '/sign-out/route': page({ for: 'door', path: () => '/sign-out', method: 'POST' }),
  '/api/health/route': protocol,
  '/api/rollout/route': protocol, // the key says whose figures
  '/api/rollout/openapi.json/route': protocol,
  '/claim/[link]/page': protocol,
  '/claim/[link]/disown/route': protocol,
  '/demo/wallet/page': protocol,
  '/demo/wallet/record/route': protocol,
  '/verifikasi/page': protocol,
  '/sample/page': protocol,
  '/sample/frame/page': protocol,
  '/sample/map.svg/route': protocol,
  '/icon.svg/route': protocol,
  '/_global-error/page': protocol,
  '/_not-found/page': protocol,
  '/.well-known/[...path]/route': protocol,
  '/.well-known/jwt-vc-issuer/route': protocol,
  '/.well-known/oauth-authorization-server/route': protocol,
  '/.well-known/openid-credential-issuer/route': protocol,
  '/oid4vci/[...path]/route': protocol,
  '/oid4vci/credential/route': protocol,
  '/oid4vci/jwks/route': protocol,
  '/oid4vci/nonce/route': protocol,
  '/oid4vci/offers/[link]/route': protocol,
  '/oid4vci/token/route': protocol,
  '/oid4vp/[...path]/route': protocol,
  '/oid4vp/answers/[link]/route': protocol,
  '/oid4vp/requests/[link]/route': protocol,
  '/log/[...path]/route': protocol,
  '/log/checkpoint/route': protocol,
  '/log/tile/[...path]/route': protocol,
  '/status-lists/[id]/[...path]/route': protocol,
  '/status-lists/[id]/route': protocol,
  '/vct/[...path]/route': protocol,
  '/vct/ktp-el/1/route': protocol,
};

const builtFile = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../.next/server/${name}`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;

/** Every address of the build that is served. */
export const builtRoutes = () => Object.keys(builtFile('app-paths-manifest.json')).sort();

export type BuiltAction = { id: string; name: string; file: string };

/** Every server action of the build: anybody on the net may call it by its id. */
export const builtActions = (): BuiltAction[] =>
  Object.entries(
    builtFile('server-reference-manifest.json').node as Record<string, { exportedName: string; filename: string }>,
  ).map(([id, { exportedName, filename }]) => ({ id, name: exportedName, file: filename }));
