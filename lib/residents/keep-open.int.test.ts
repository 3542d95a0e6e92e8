import { expect, test } from 'vitest';
import { cancelCase } from '@/lib/cases/cancel';
import { viewCase } from '@/lib/cases/view';
import { suspendCredential } from '@/lib/credentials/suspend';
import type { Officer } from '@/lib/officers/officer';
import { keepRecordOpen } from '@/lib/residents/keep-open';
import { revealResident } from '@/lib/residents/reveal';
import { viewResident } from '@/lib/residents/view';
import { aCounter, aCounterBeside, aHolder, signedIn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { recordOf } from '@/test-support/ledger';
import { reported, versionOf } from '@/test-support/lost-phone';
import { officerFor } from '@/test-support/officer';

/** Something this session did with the resident so long ago, and nothing since. */
const didSomething = ({ id, sessionRef, office }: Officer, residentId: string, ago: string) =>
  asSuperuser(
    `insert into audit_entries (at, actor_kind, actor_id, office_id, session_ref, act, resident_id)
     values (now() - $5::interval, 'officer', $1, $2, $3, 'resident.view', $4)`,
    [id, office.id, sessionRef, residentId, ago],
  );
const reveal = (officer: Officer, residentId: string) =>
  revealResident(officer, { residentId, group: 'contact', reason: 'identity' });
const closed = { key: 'record.closed' };

async function leftAlone(ago = '5 minutes 1 second') {
  const counter = await aCounter();
  const holder = await aHolder(counter);
  await didSomething(counter.clerk, holder.id, ago);
  return { ...counter, counter, holder };
}

test('a record left alone for five minutes shows and changes nothing until it is opened again', async () => {
  const { clerk, holder } = await leftAlone();
  await expect(reveal(clerk, holder.id)).rejects.toMatchObject(closed);
  const suspending = () => suspendCredential(clerk, { credentialId: holder.credentialId, reason: 'lost' });
  await expect(suspending()).rejects.toMatchObject(closed);
  await expect(suspending()).rejects.toMatchObject(closed); // being refused is no use
  await viewResident(clerk, { residentId: holder.id });
  await reveal(clerk, holder.id);
  await suspending();
  expect(await recordOf(clerk)).toEqual([
    'resident.view done',
    'resident.reveal refused: record.closed',
    'credential.suspend refused: record.closed',
    'credential.suspend refused: record.closed',
    ...['resident.view done', 'resident.reveal done', 'credential.suspend done'],
  ]);
});

test('four minutes are no harm', async () => {
  const { clerk, holder } = await leftAlone('4 minutes 50 seconds');
  await reveal(clerk, holder.id);
});

test('another session of the same officer does not keep it open', async () => {
  const { clerk, holder } = await leftAlone();
  const { id, username, name, role, region, office } = clerk;
  await viewResident(officerFor({ id, username, name, role, region, office }), { residentId: holder.id });
  await expect(reveal(clerk, holder.id)).rejects.toMatchObject(closed);
});

test('a case left alone is opened again by looking at it', async () => {
  const { clerk, counter } = await leftAlone();
  const { id } = await aHolder(counter);
  const caseId = await reported(await signedIn('clerk', counter), id);
  await didSomething(clerk, id, '6 minutes');
  const cancel = async () => cancelCase(clerk, { caseId, version: await versionOf(caseId), reason: 'resident-left' });
  await expect(cancel()).rejects.toMatchObject(closed);
  await viewCase(clerk, { caseId });
  await cancel();
});

test('somebody busy with it keeps it open, on record and out of the history', async () => {
  const { clerk, holder } = await leftAlone('4 minutes');
  await keepRecordOpen(clerk, { residentId: holder.id });
  await reveal(clerk, holder.id);
  const { timeline } = await viewResident(clerk, { residentId: holder.id });
  expect(timeline.map(({ act }) => act)).toEqual(['resident.reveal', 'resident.view']);
  expect(await recordOf(clerk)).toContain('resident.keep-open done');
});

test('what is closed cannot be kept open', async () => {
  const { clerk, holder } = await leftAlone();
  await expect(keepRecordOpen(clerk, { residentId: holder.id })).rejects.toMatchObject(closed);
});

test('by case, too; not by another role, from another area, or with anything else', async () => {
  const { clerk, counter, holder, regency } = await leftAlone('1 minute');
  const caseId = await reported(clerk, holder.id);
  await keepRecordOpen(clerk, { caseId });
  const auditor = await signedIn('auditor', { regency });
  await expect(keepRecordOpen(auditor, { caseId })).rejects.toMatchObject({ key: 'notAllowed' });
  const beside = await aCounterBeside(counter);
  for (const given of [{ caseId }, { residentId: holder.id }])
    await expect(keepRecordOpen(beside.clerk, given)).rejects.toMatchObject({ key: 'notFound' });
  for (const given of [{}, { caseId: 'x' }, { caseId, residentId: holder.id }, null])
    await expect(keepRecordOpen(clerk, given)).rejects.toMatchObject({ key: 'badInput' });
});
