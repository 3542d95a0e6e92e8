import { describe, expect, test } from 'vitest';
import { sample } from '@/test-support/import-rules';
import { allModules } from '@/test-support/imports';
import { actionFiles, hiddenActions, otherThanSubmit, publicEndpoints } from '@/test-support/server-actions';

// Whatever anybody on the net may call stands here by name.
const modules = allModules();

test('these addresses answer without a page, and no others', () => {
  const addresses = [
    'app/.well-known/[...path]/route.ts',
    'app/.well-known/jwt-vc-issuer/route.ts',
    'app/.well-known/oauth-authorization-server/route.ts',
    'app/.well-known/openid-credential-issuer/route.ts',
    'app/api/cases/[id]/keep-open/route.ts',
    'app/api/cases/[id]/status/route.ts',
    'app/api/health/route.ts',
    'app/api/lock/route.ts',
    'app/api/presentations/[id]/status/route.ts',
    'app/api/residents/[id]/keep-open/route.ts',
    'app/api/session/route.ts',
    'app/claim/[link]/disown/route.ts',
    'app/demo/wallet/record/route.ts',
    'app/hand-over/route.ts',
    'app/oid4vci/[...path]/route.ts',
    'app/oid4vci/credential/route.ts',
    'app/oid4vci/jwks/route.ts',
    'app/oid4vci/nonce/route.ts',
    'app/oid4vci/offers/[link]/route.ts',
    'app/oid4vci/token/route.ts',
    'app/oid4vp/[...path]/route.ts',
    'app/oid4vp/answers/[link]/route.ts',
    'app/oid4vp/requests/[link]/route.ts',
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
  const withoutCookie = /^app\/(\.well-known|vct|status-lists|oid4vci|oid4vp|demo\/wallet\/record)\//; // wallets call these; the authority is in the call
  const unguarded = (text: string) =>
    /^export const (POST|PUT|PATCH|DELETE) = (?!fromOwnPage\()|^export (async )?function (POST|PUT|PATCH|DELETE)/m.test(
      text,
    );
  const writes = modules.filter(({ file }) => /^app\/.*route\.ts$/.test(file) && !withoutCookie.test(file));
  expect(writes.filter(({ text }) => unguarded(text)).map(({ file }) => file)).toEqual([]);
  expect(unguarded('export async function POST() {}')).toBe(true);
  expect(unguarded('export const DELETE = endpoint({}, drop);')).toBe(true);
});

describe('server actions', () => {
  // Everybody on the net may call these.
  const endpoints = {
    'app/(office)/actions.ts': ['findResidentAction', 'findResidentByNameAction', 'findCaseAction'],
    'app/(office)/approvals/actions.ts': [
      ...['takeAction', 'releaseAction', 'seeEvidenceAction', 'approveAction', 'rejectAction', 'returnAction'],
    ],
    'app/(office)/alarms/actions.ts': ['acknowledgeAlarmAction'],
    'app/(office)/cases/[id]/actions.ts': [
      ...['confirmIdentityAction', 'flagAction', 'sendCodeAction', 'confirmCodeAction', 'chooseDestinationAction'],
      ...['decideAction', 'reissueAction', 'withdrawAction', 'cancelAction', 'resumeAction'],
      'printReceiptAction',
    ],
    'app/(office)/cases/new/actions.ts': ['reportAction'],
    'app/(office)/counter/actions.ts': ['setCounterAction', 'skipCounterAction'],
    'app/(office)/presentations/actions.ts': ['requestPresentationAction'],
    'app/(office)/residents/[id]/actions.ts': [
      ...['revealResidentAction', 'suspendCredentialAction', 'resumeCredentialAction'],
    ],
    'app/(office)/profile/actions.ts': [
      ...['namePasskeyAction', 'removePasskeyAction', 'setPasswordAction', 'endOwnSessionAction'],
    ],
    'app/invitation/[link]/actions.ts': ['acceptInvitationAction'],
    'app/locked/actions.ts': ['unlockAction', 'askUnlockAction'],
    'app/preferences/actions.ts': ['chooseLanguage', 'chooseTheme'],
    'app/proofs/actions.ts': ['proveFactorAction'],
    'app/sign-in/actions.ts': ['signInAction', 'passkeyRequestAction', 'passkeySignInAction'],
    'app/sign-in/factor/actions.ts': ['secondStepAction'],
    'app/sign-in/setup/actions.ts': [
      ...['enrolTotpAction', 'enrolPasskeyAction', 'makeRecoveryCodesAction', 'setPinAction', 'noteOwnNikAction'],
      ...['signStatementAction', 'passkeyOfferAction'],
    ],
  };
  // What is not a plain submit() says here what it does instead.
  const otherwise = {
    'app/(office)/counter/actions.ts: setCounterAction': 'submits, and sets a cookie with the number of the counter',
    'app/(office)/counter/actions.ts: skipCounterAction': 'sets a cookie: this session is not asked again',
    'app/invitation/[link]/actions.ts: acceptInvitationAction':
      'nobody has signed in yet; on record as the beginning of a session',
    'app/locked/actions.ts: unlockAction': 'no officer acts behind the lock; every try is counted and on record',
    'app/locked/actions.ts: askUnlockAction': 'answers a challenge for this session, which opens nothing by itself',
    'app/preferences/actions.ts: chooseLanguage': 'sets a cookie out of a list of two',
    'app/preferences/actions.ts: chooseTheme': 'sets a cookie out of a list of three',
    'app/sign-in/actions.ts: signInAction': 'nobody is known yet; every try is on record by the sign-in itself',
    'app/sign-in/actions.ts: passkeyRequestAction': 'gives random bytes to sign, and knows nobody',
    'app/sign-in/actions.ts: passkeySignInAction': 'nobody is known yet; every try is on record by the sign-in itself',
    'app/sign-in/factor/actions.ts: secondStepAction': 'there is no officer yet; every try is on record',
    'app/sign-in/setup/actions.ts: passkeyOfferAction': 'gives an officer the own name and random bytes to sign',
  };
  const bad = (text: string) => [sample('app/x/actions.ts', `'use server';\n${text}`)];

  test('are these, and no others', () => {
    const listed = Object.entries(endpoints).flatMap(([file, names]) => names.map((name) => `${file}: ${name}`));
    expect(publicEndpoints(modules).sort()).toEqual(listed.sort());
  });
  test('look at where they were sent from: submit() does, and whatever is none', () => {
    const files = new Set(Object.keys(otherwise).map((name) => name.split(':')[0]));
    const looks = modules.filter(
      ({ file, text }) => files.has(file) && /await (sentFromOwnPage|assertOwnPage)\(\)/.test(text),
    );
    expect(looks.map(({ file }) => file)).toEqual([...files]);
  });
  test('stand in files called actions.ts', () => {
    expect(actionFiles(modules).filter(({ file }) => !file.endsWith('/actions.ts'))).toEqual([]);
    expect(hiddenActions(modules)).toEqual([]);
    expect(hiddenActions([sample('app/x/page.tsx', "async function save() {\n  'use server';\n}")])).not.toEqual([]);
  });
  test('hand the form to an act and do nothing else', () => {
    expect(otherThanSubmit(modules)).toEqual(Object.keys(otherwise));
    expect(
      otherThanSubmit(bad('export async function xAction(_: unknown, form: FormData) {\n  return submit(x, form);\n}')),
    ).toEqual([]);
    expect(
      otherThanSubmit(
        bad(
          'export const xAction = async (_: FormState, form: FormData) =>\n  submit(x, form, ({ id }) => pathOf(id));',
        ),
      ),
    ).toEqual([]);
    expect(
      otherThanSubmit(
        bad('export async function xAction(id: string) {\n  await drop(id);\n  return submit(x, form);\n}'),
      ),
    ).not.toEqual([]);
    expect(otherThanSubmit(bad('export const xAction = async (id: string) => drop(id);'))).not.toEqual([]);
    expect(otherThanSubmit(bad("export { dropAction } from '@/lib/drop';"))).not.toEqual([]);
    expect(
      otherThanSubmit([sample('app/x/actions.ts', "// a note\n'use server';\nexport const x = drop;")]),
    ).not.toEqual([]);
  });
});
