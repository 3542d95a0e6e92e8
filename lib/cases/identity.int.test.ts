import { describe, expect, test } from 'vitest';
import { cancelCase } from '@/lib/cases/cancel';
import { confirmIdentity } from '@/lib/cases/confirm-identity';
import { flagCase } from '@/lib/cases/flag';
import { sendContactCode } from '@/lib/cases/send-code';
import { aCounter, aHolder, type Counter, statusesOn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { recordOf } from '@/test-support/ledger';
import {
  anotherFace,
  chosen,
  decided,
  fromCard,
  fromOtherPaper,
  fromReader,
  identified,
  newPhone,
  reported,
  timePasses,
  versionOf,
} from '@/test-support/lost-phone';

const statusOf = async (caseId: string) =>
  (
    await asSuperuser('select status, stop_reason, closed_at is not null as closed from cases where id = $1', [caseId])
  )[0];

async function aReportedCase(
  facts: Parameters<typeof aHolder>[1] = {},
): Promise<{ counter: Counter; caseId: string; holder: Awaited<ReturnType<typeof aHolder>> }> {
  const counter = await aCounter();
  const holder = await aHolder(counter, facts);
  return { counter, holder, caseId: await reported(counter.clerk, holder.id) };
}

test.each([
  ['chip or fingerprint and face', fromReader, 'A'],
  ['the physical card and face', fromCard, 'B'],
] as const)('%s: the officer goes on', async (_what, seen, route) => {
  const { counter, caseId } = await aReportedCase();
  expect(await identified(counter.clerk, caseId, seen)).toMatchObject({ route });
  expect(await statusOf(caseId)).toMatchObject({ status: 'open', closed: false });
});

describe('another face', () => {
  test('stops the case, and the credential stays blocked', async () => {
    const { counter, caseId, holder } = await aReportedCase();
    expect(await identified(counter.clerk, caseId, anotherFace)).toMatchObject({ route: 'D' });
    expect(await statusOf(caseId)).toEqual({ status: 'stopped', stop_reason: 'identity-mismatch', closed: true });
    expect(await statusesOn(holder)).toEqual(['suspended']);
    await expect(decided(counter.clerk, caseId)).rejects.toMatchObject({ key: 'case.closed' });
    await expect(identified(counter.clerk, caseId)).rejects.toMatchObject({ key: 'case.closed' });
  });

  test('can be flagged as fraud, by clerk or supervisor', async () => {
    const { counter, caseId } = await aReportedCase();
    await expect(flagCase(counter.clerk, { caseId, flag: 'fraud-flagged' })).rejects.toMatchObject({
      key: 'case.notStopped',
    });
    await identified(counter.clerk, caseId, anotherFace);
    await flagCase(counter.clerk, { caseId, flag: 'supervisor-called' });
    await flagCase(counter.supervisor, { caseId, flag: 'fraud-flagged' });
    expect(await statusOf(caseId)).toMatchObject({ stop_reason: 'fraud-flagged' });
    expect(await recordOf(counter.supervisor)).toEqual(['case.flag done']);
    await expect(flagCase(counter.clerk, { caseId, flag: 'supervisor-called' })).rejects.toMatchObject({
      key: 'case.fraudStands',
    });
  });
});

test('other paper goes on too, but its decision waits for a second person: nothing more at the counter until then', async () => {
  const { counter, caseId, holder } = await aReportedCase();
  expect(await identified(counter.clerk, caseId, fromOtherPaper)).toMatchObject({ route: 'C' });
  expect(await statusOf(caseId)).toMatchObject({ status: 'open', closed: false });
  await chosen(counter.clerk, caseId, 'none');
  await expect(decided(counter.clerk, caseId)).rejects.toMatchObject({ key: 'approval.requested' });
  expect(await statusOf(caseId)).toMatchObject({ status: 'awaiting-approval', closed: false });
  const version = await versionOf(caseId);
  for (const step of [
    () => identified(counter.clerk, caseId),
    () => chosen(counter.clerk, caseId, 'none'),
    () => decided(counter.clerk, caseId),
  ])
    await expect(step()).rejects.toMatchObject({ key: 'case.awaitingApproval' });
  const cancel = cancelCase(counter.clerk, { caseId, version, reason: 'found-again' });
  await expect(cancel).rejects.toMatchObject({ key: 'case.onlyLeft' });
  expect(await statusesOn(holder)).toEqual(['suspended']);
});

describe('before identity is confirmed', () => {
  test('nothing is sent, chosen or decided', async () => {
    const { counter, caseId } = await aReportedCase();
    for (const step of [
      () => sendContactCode(counter.clerk, { caseId, channel: 'sms', contact: newPhone }),
      () => chosen(counter.clerk, caseId, 'none'),
      () => decided(counter.clerk, caseId),
    ])
      await expect(step()).rejects.toMatchObject({ key: 'case.identityFirst' });
  });

  test('and again once two hours have gone: whoever stands there now is looked at anew', async () => {
    const { counter, caseId } = await aReportedCase();
    await identified(counter.clerk, caseId);
    await chosen(counter.clerk, caseId, 'none');
    await timePasses(caseId, '119 minutes');
    await expect(identified(counter.clerk, caseId)).rejects.toMatchObject({ key: 'case.identityStands' });
    await timePasses(caseId, '2 minutes');
    await expect(decided(counter.clerk, caseId)).rejects.toMatchObject({ key: 'case.identityFirst' });
    await identified(counter.clerk, caseId);
    await expect(decided(counter.clerk, caseId)).rejects.toMatchObject({ key: 'case.destinationFirst' });
  });
});

test('what was seen is kept row by row, and the number of the document only sealed', async () => {
  const { counter, caseId } = await aReportedCase();
  const version = await versionOf(caseId);
  await confirmIdentity(counter.clerk, { caseId, version, ...fromCard, documentNumber: 'B 1234567', declared: 'yes' });
  const [check] = await asSuperuser('select * from identity_checks where case_id = $1', [caseId]);
  expect(check).toMatchObject({ checked_by: counter.clerk.id, route: 'B', document_kind: 'ktp' });
  expect(check?.evidence).toMatchObject([
    { check: 'present', result: 'match' },
    { check: 'face', result: 'match' },
    { check: 'reader', result: 'unavailable' },
    { check: 'document', result: 'match' },
  ]);
  expect(check?.document_number_sealed.toString('latin1')).not.toContain('1234567');
});

test.each([
  ['without the declaration', { ...fromReader }, 'declared'],
  ['with a document of no kind', { ...fromReader, document: 'match', declared: 'yes' }, 'documentKind'],
  ['with a look that is none', { ...fromReader, face: 'maybe', declared: 'yes' }, 'face'],
])('is not confirmed %s', async (_what, seen, field) => {
  const { counter, caseId } = await aReportedCase();
  const confirming = confirmIdentity(counter.clerk, { caseId, version: 1, ...seen });
  await expect(confirming).rejects.toMatchObject({ key: 'badInput', fields: { [field]: expect.any(String) } });
});
