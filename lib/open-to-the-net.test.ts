import { describe, expect, test } from 'vitest';
import { sample } from '@/test-support/import-rules';
import { allModules } from '@/test-support/imports';
import { actionFiles, hiddenActions, otherThanSubmit, publicEndpoints } from '@/test-support/server-actions';

// Every server action stands here by name; addresses without a page do in addresses.test.ts.
const modules = allModules();

describe('server actions', () => {
  // Everybody on the net may call these.
  const endpoints = {
    'app/(office)/actions.ts': ['findResidentAction', 'findResidentByNameAction', 'findCaseAction'],
    'app/(office)/approvals/actions.ts': [
      ...['takeAction', 'releaseAction', 'seeEvidenceAction', 'approveAction', 'rejectAction', 'returnAction'],
    ],
    'app/(office)/alarms/actions.ts': ['acknowledgeAlarmAction'],
    'app/(office)/api-keys/actions.ts': ['issueApiKeyAction', 'revokeApiKeyAction'],
    'app/(office)/audit/review/actions.ts': [
      ...['reviewEntriesAction', 'flagEntryAction', 'askFindingAction', 'closeFindingAction'],
    ],
    'app/(office)/findings/actions.ts': ['answerFindingAction'],
    'app/(office)/audit/actions.ts': [
      ...['sealResidentAction', 'viewEntryAction', 'revealChangeAction', 'saveViewAction', 'deleteViewAction'],
    ],
    'app/(office)/audit/exports/actions.ts': ['exportLedgerAction', 'fetchExportAction'],
    'app/(office)/cases/[id]/actions.ts': [
      ...['confirmIdentityAction', 'flagAction', 'sendCodeAction', 'confirmCodeAction', 'chooseDestinationAction'],
      ...['decideAction', 'reissueAction', 'withdrawAction', 'cancelAction', 'resumeAction'],
      'printReceiptAction',
    ],
    'app/(office)/cases/new/actions.ts': ['reportAction'],
    'app/(office)/counter/actions.ts': ['setCounterAction', 'skipCounterAction'],
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
      'reportAccessAction',
    ],
    'app/(office)/profile/actions.ts': [
      ...['namePasskeyAction', 'removePasskeyAction', 'setPasswordAction', 'endOwnSessionAction'],
    ],
    'app/(office)/rollout/actions.ts': ['exportRolloutAction'],
    'app/(office)/rollout/plan/actions.ts': ['setTargetAction', 'setStageAction'],
    'app/(office)/webhooks/actions.ts': [
      ...['addWebhookAction', 'changeWebhookAction', 'removeWebhookAction', 'replayWebhookAction', 'testWebhookAction'],
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
    'app/(office)/audit/actions.ts: sealResidentAction': 'encrypts a number for whoever typed it; reads nothing',
    'app/(office)/audit/actions.ts: viewEntryAction': 'submits, and puts the answer into words',
    'app/(office)/counter/actions.ts: setCounterAction': 'submits, and sets a cookie with the number of the counter',
    'app/(office)/counter/actions.ts: skipCounterAction': 'sets a cookie: this session is not asked again',
    'app/(office)/officers/actions.ts: sealTextAction': 'encrypts what was typed for whoever typed it; reads nothing',
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
