import { describe, expect, test } from 'vitest';
import { sample } from '@/test-support/import-rules';
import { allModules } from '@/test-support/imports';
import { actionFiles, hiddenActions, otherThanSubmit, publicEndpoints } from '@/test-support/server-actions';

// Whatever anybody on the net may call stands here by name.
const modules = allModules();

test('these addresses answer without a page, and no others', () => {
  const addresses = [
    'app/(office)/officers/export/route.ts',
    'app/(office)/officers/imports/[id]/result/route.ts',
    'app/(office)/officers/imports/template/route.ts',
    'app/.well-known/[...path]/route.ts',
    'app/.well-known/jwt-vc-issuer/route.ts',
    'app/.well-known/oauth-authorization-server/route.ts',
    'app/.well-known/openid-credential-issuer/route.ts',
    'app/api/cases/[id]/status/route.ts',
    'app/api/health/route.ts',
    'app/api/officer-imports/[id]/status/route.ts',
    'app/api/presentations/[id]/status/route.ts',
    'app/claim/[link]/disown/route.ts',
    'app/demo/wallet/record/route.ts',
    'app/oid4vci/[...path]/route.ts',
    'app/oid4vci/credential/route.ts',
    'app/oid4vci/jwks/route.ts',
    'app/oid4vci/nonce/route.ts',
    'app/oid4vci/offers/[link]/route.ts',
    'app/oid4vci/token/route.ts',
    'app/oid4vp/[...path]/route.ts',
    'app/oid4vp/answers/[link]/route.ts',
    'app/oid4vp/requests/[link]/route.ts',
    'app/sign-out/route.ts',
    'app/status-lists/[id]/[...path]/route.ts',
    'app/status-lists/[id]/route.ts',
    'app/vct/[...path]/route.ts',
    'app/vct/ktp-el/1/route.ts',
  ];
  expect(modules.map(({ file }) => file).filter((file) => /^app\/.*route\.ts$/.test(file))).toEqual(addresses);
});

describe('server actions', () => {
  // Everybody on the net may call these.
  const endpoints = {
    'app/(office)/actions.ts': ['findResidentAction', 'findResidentByNameAction', 'findCaseAction'],
    'app/(office)/cases/[id]/actions.ts': [
      ...['confirmIdentityAction', 'flagAction', 'sendCodeAction', 'confirmCodeAction', 'chooseDestinationAction'],
      ...['decideAction', 'reissueAction', 'cancelAction', 'resumeAction'],
      'printReceiptAction',
    ],
    'app/(office)/cases/new/actions.ts': ['reportAction'],
    'app/(office)/officers/[id]/actions.ts': [
      ...['changeOfficerAction', 'changeRoleAction', 'moveOfficerAction', 'deactivateOfficerAction'],
      ...['reactivateOfficerAction', 'resetFactorsAction', 'endSessionsAction', 'resendInvitationAction'],
    ],
    'app/(office)/officers/actions.ts': ['sealTextAction', 'exportOfficersAction', 'inviteOfficerAction'],
    'app/(office)/officers/imports/actions.ts': ['previewImportAction', 'commitImportAction', 'discardImportAction'],
    'app/(office)/offices/actions.ts': ['openOfficeAction', 'changeOfficeAction', 'closeOfficeAction'],
    'app/(office)/policies/actions.ts': ['setPolicyAction'],
    'app/(office)/presentations/actions.ts': ['requestPresentationAction'],
    'app/(office)/residents/[id]/actions.ts': [
      ...['revealResidentAction', 'suspendCredentialAction', 'resumeCredentialAction'],
    ],
    'app/preferences/actions.ts': ['chooseLanguage', 'chooseTheme'],
    'app/sign-in/actions.ts': ['signInAction'],
  };
  // What is not a plain submit() says here what it does instead.
  const otherwise = {
    'app/(office)/officers/actions.ts: sealTextAction': 'encrypts what was typed for whoever typed it; reads nothing',
    'app/preferences/actions.ts: chooseLanguage': 'sets a cookie out of a list of two',
    'app/preferences/actions.ts: chooseTheme': 'sets a cookie out of a list of three',
    'app/sign-in/actions.ts: signInAction': 'nobody is known yet; every try is on record by the sign-in itself',
  };
  const bad = (text: string) => [sample('app/x/actions.ts', `'use server';\n${text}`)];

  test('are these, and no others', () => {
    const listed = Object.entries(endpoints).flatMap(([file, names]) => names.map((name) => `${file}: ${name}`));
    expect(publicEndpoints(modules).sort()).toEqual(listed.sort());
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
