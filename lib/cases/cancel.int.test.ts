import { describe, expect, test } from 'vitest';
import { cancelCase } from '@/lib/cases/cancel';
import { suspendCredential } from '@/lib/credentials/suspend';
import type { Officer } from '@/lib/officers/officer';
import { aCounter, aHolder, statusesOn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { recordOf } from '@/test-support/ledger';
import {
  chosen,
  decided,
  fromOtherPaper,
  identified,
  readyForPhone,
  reported,
  timePasses,
  versionOf,
} from '@/test-support/lost-phone';

const cancel = async (officer: Officer, caseId: string, reason: string) =>
  cancelCase(officer, { caseId, version: await versionOf(caseId), reason });

describe('cancelling a case', () => {
  test('because the phone was found lifts the block, every copy, once its owner was identified', async () => {
    const counter = await aCounter();
    const holder = await aHolder(counter, { copies: 2 });
    const caseId = await reported(counter.clerk, holder.id);
    await expect(cancel(counter.supervisor, caseId, 'found-again')).rejects.toMatchObject({
      key: 'case.liftNeedsIdentity',
    });
    await identified(counter.clerk, caseId);
    expect(await cancel(counter.supervisor, caseId, 'found-again')).toMatchObject({ resumed: true });
    expect(await statusesOn(holder)).toEqual(['active']);
    expect((await recordOf(counter.supervisor)).slice(-2)).toEqual(['credential.resume done', 'case.cancel done']);
  });

  test('an own slip is undone on the spot; a colleague’s is not, nor an old one', async () => {
    const counter = await aCounter();
    const holder = await aHolder(counter);
    const caseId = await reported(counter.clerk, holder.id);
    const byAnother = cancel(counter.supervisor, caseId, 'reported-in-error');
    await expect(byAnother).rejects.toMatchObject({ key: 'case.liftNeedsIdentity' });
    expect(await cancel(counter.clerk, caseId, 'reported-in-error')).toMatchObject({ resumed: true });
    expect(await statusesOn(holder)).toEqual(['active']);
    const old = await reported(counter.clerk, holder.id);
    await timePasses(old, '16 minutes');
    const late = cancel(counter.clerk, old, 'reported-in-error');
    await expect(late).rejects.toMatchObject({ key: 'case.liftNeedsIdentity' });
  });

  test('lifts only the block this case made: a supervisor’s stays', async () => {
    const counter = await aCounter();
    const { credentialId, ...holder } = await aHolder(counter);
    await suspendCredential(counter.supervisor, { credentialId, reason: 'suspected-fraud' });
    const caseId = await reported(counter.clerk, holder.id);
    await identified(counter.clerk, caseId);
    expect(await cancel(counter.clerk, caseId, 'found-again')).toMatchObject({ resumed: false });
    expect(await statusesOn(holder)).toEqual(['suspended']);
  });

  test('because the resident left leaves the credential blocked', async () => {
    const counter = await aCounter();
    const holder = await aHolder(counter);
    const caseId = await reported(counter.clerk, holder.id);
    expect(await cancel(counter.clerk, caseId, 'resident-left')).toMatchObject({ resumed: false });
    expect(await statusesOn(holder)).toEqual(['suspended']);
  });

  test('never lifts a block on other papers alone, before a second person is asked or after', async () => {
    const counter = await aCounter();
    const holder = await aHolder(counter);
    const caseId = await reported(counter.clerk, holder.id);
    await identified(counter.clerk, caseId, fromOtherPaper);
    await expect(cancel(counter.clerk, caseId, 'found-again')).rejects.toMatchObject({ key: 'case.liftNeedsCard' });
    await chosen(counter.clerk, caseId, 'none');
    await expect(decided(counter.clerk, caseId)).rejects.toMatchObject({ key: 'approval.requested' });
    await expect(cancel(counter.clerk, caseId, 'found-again')).rejects.toMatchObject({ key: 'case.onlyLeft' });
    expect(await cancel(counter.clerk, caseId, 'resident-left')).toMatchObject({ resumed: false });
    expect(await statusesOn(holder)).toEqual(['suspended']);
  });

  test('brings nothing back that was revoked, and ends the offer', async () => {
    const counter = await aCounter();
    const holder = await aHolder(counter);
    const caseId = await readyForPhone(counter.clerk, holder.id);
    await decided(counter.clerk, caseId);
    expect(await cancel(counter.clerk, caseId, 'found-again')).toMatchObject({ resumed: false });
    expect(await statusesOn(holder)).toEqual(['revoked']);
    const live = await asSuperuser('select from offers where case_id = $1 and cancelled_at is null', [caseId]);
    expect(live).toEqual([]);
  });

  test('from a page that shows an old state, or twice, is refused', async () => {
    const counter = await aCounter();
    const caseId = await reported(counter.clerk, (await aHolder(counter)).id);
    await identified(counter.clerk, caseId);
    const stale = cancelCase(counter.clerk, { caseId, version: 1, reason: 'found-again' });
    await expect(stale).rejects.toMatchObject({ key: 'case.changed' });
    await cancel(counter.clerk, caseId, 'found-again');
    await expect(cancel(counter.clerk, caseId, 'found-again')).rejects.toMatchObject({ key: 'case.closed' });
  });

  test('needs a reason out of the list and the number of the page', async () => {
    const counter = await aCounter();
    const caseId = await reported(counter.clerk, (await aHolder(counter)).id);
    await expect(cancel(counter.clerk, caseId, 'deceased')).rejects.toMatchObject({ fields: { reason: 'choose' } });
    for (const version of ['', '0', '-1', '1.5', 'x'])
      await expect(cancelCase(counter.clerk, { caseId, version, reason: 'found-again' })).rejects.toMatchObject({
        fields: { version: 'invalid' },
      });
  });
});
