import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cancelCase } from '@/lib/cases/cancel';
import { confirmContactCode } from '@/lib/cases/confirm-code';
import { sendContactCode } from '@/lib/cases/send-code';
import { viewCase } from '@/lib/cases/view';
import { reissueCredential } from '@/lib/credentials/reissue';
import { resumeCredential } from '@/lib/credentials/resume';
import { revokeCredential } from '@/lib/credentials/revoke';
import { suspendCredential } from '@/lib/credentials/suspend';
import { Refusal } from '@/lib/refusal';
import { findResident } from '@/lib/residents/find';
import {
  aCounter,
  aCounterBeside,
  aHolder,
  type Counter,
  type Holder,
  signedIn,
  statusesOn,
} from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { recordOf } from '@/test-support/ledger';
import {
  chosen,
  codeRead,
  decided,
  identified,
  newPhone,
  readyForPhone,
  reported,
  timePasses,
  versionOf,
} from '@/test-support/lost-phone';

/** How each of those that ran side by side ended: `done`, or the key of the refusal. Anything else is a bug. */
async function endings(all: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(all);
  return settled.map((one) => {
    if (one.status === 'fulfilled') return 'done';
    if (one.reason instanceof Refusal) return one.reason.key;
    throw one.reason;
  });
}

describe('two officers at once', () => {
  test('revoke: one does it, the other is told', async () => {
    const counter = await aCounter();
    const { credentialId } = await aHolder(counter);
    const clerks = [counter.clerk, await signedIn('clerk', counter)];
    const ends = await endings(clerks.map((clerk) => revokeCredential(clerk, { credentialId, reason: 'lost' })));
    expect(ends.sort()).toEqual(['credential.alreadyRevoked', 'done']);
    const records = (await Promise.all(clerks.map(recordOf))).flat();
    expect(records.sort()).toEqual(['credential.revoke done', 'credential.revoke refused: credential.alreadyRevoked']);
  });

  test('take the same report, at two offices: one case', async () => {
    const counter = await aCounter();
    const beside = await aCounterBeside(counter);
    const { id, nik } = await aHolder(counter);
    await findResident(beside.clerk, { nik });
    const ends = await endings([
      reported(counter.clerk, id, { accessReason: 'present' }),
      reported(beside.clerk, id, { accessReason: 'present' }),
    ]);
    expect(ends.sort()).toEqual(['case.alreadyOpenElsewhere', 'done']);
    expect(await asSuperuser('select from cases where resident_id = $1', [id])).toHaveLength(1);
  });

  test('press the red button: one revocation, one offer, one decision', async () => {
    const counter = await aCounter();
    const [other, { id }] = [await signedIn('clerk', counter), await aHolder(counter)];
    const caseId = await readyForPhone(counter.clerk, id);
    await viewCase(other, { caseId });
    expect((await endings([decided(counter.clerk, caseId), decided(other, caseId)])).sort()).toEqual([
      'case.changed',
      'done',
    ]);
    expect(await asSuperuser('select from offers where resident_id = $1', [id])).toHaveLength(1);
    const acts = "act in ('credential.revoke', 'credential.reissue', 'case.decide') and outcome = 'done'";
    expect(await asSuperuser(`select from audit_entries where resident_id = $1 and ${acts}`, [id])).toHaveLength(3);
  });

  test('send the offer again: one live offer, one told to wait', async () => {
    const counter = await aCounter();
    const other = await signedIn('clerk', counter);
    const caseId = await readyForPhone(counter.clerk, (await aHolder(counter)).id);
    await decided(counter.clerk, caseId);
    await viewCase(other, { caseId });
    await timePasses(caseId, '61 seconds');
    const ends = await endings([reissueCredential(counter.clerk, { caseId }), reissueCredential(other, { caseId })]);
    expect(ends.sort()).toEqual(['done', 'offer.tooSoon']);
    const live = 'select from offers where case_id = $1 and cancelled_at is null';
    expect(await asSuperuser(live, [caseId])).toHaveLength(1);
  });
});

test('five wrong codes side by side, and the right one is refused', async () => {
  const counter = await aCounter();
  const caseId = await reported(counter.clerk, (await aHolder(counter)).id);
  await identified(counter.clerk, caseId);
  await sendContactCode(counter.clerk, { caseId, channel: 'sms', contact: newPhone });
  const right = await codeRead(caseId, 'sms');
  const guess = (code: string) => confirmContactCode(counter.clerk, { caseId, channel: 'sms', code });
  const wrong = [0, 1, 2, 3, 4, 5].map((n) => `${n}`.repeat(6)).filter((code) => code !== right.replace(' ', ''));
  const ends = await endings(wrong.slice(0, 5).map(guess));
  expect(ends.filter((end) => end === 'contact.wrongCode')).toHaveLength(4);
  expect(ends.filter((end) => end === 'contact.noMoreTries')).toHaveLength(1);
  await expect(guess(right)).rejects.toMatchObject({ key: 'contact.noMoreTries' });
});

type Doing = (counter: Counter, holder: Holder) => Promise<unknown>;
const doings: Record<string, Doing> = {
  suspend: ({ clerk }, { credentialId }) => suspendCredential(clerk, { credentialId, reason: 'lost' }),
  resume: ({ supervisor }, { credentialId }) => resumeCredential(supervisor, { credentialId, reason: 'found-again' }),
  revoke: ({ clerk }, { credentialId }) => revokeCredential(clerk, { credentialId, reason: 'lost' }),
  report: ({ clerk }, { id }) => reported(clerk, id),
  async cancel({ clerk }, { id }) {
    const [open] = await asSuperuser<{ id: string }>('select id from cases where resident_id = $1', [id]);
    if (open)
      await cancelCase(clerk, { caseId: open.id, version: await versionOf(open.id), reason: 'reported-in-error' });
  },
  async decide({ clerk }, { id }) {
    const [open] = await asSuperuser<{ id: string }>('select id from cases where resident_id = $1', [id]);
    if (!open) return;
    await identified(clerk, open.id);
    await chosen(clerk, open.id, 'none');
    await decided(clerk, open.id);
  },
};

test('whatever officers do side by side, in any order: nothing lives after a revoke, and nothing is active in an open case', async () => {
  const counter = await aCounter();
  const some = fc.array(fc.constantFrom(...Object.keys(doings)), { minLength: 2, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(some, fc.boolean(), async (names, isReported) => {
      const holder = await aHolder(counter, { copies: 2 });
      if (isReported) await reported(counter.clerk, holder.id);
      const ends = await endings(names.map((name) => doings[name]?.(counter, holder) ?? Promise.reject(name)));
      const statuses = await statusesOn(holder);
      const open = await asSuperuser('select from cases where resident_id = $1 and closed_at is null', [holder.id]);
      expect(statuses).toHaveLength(1);
      if (names.some((name, index) => name === 'revoke' && ends[index] === 'done'))
        expect(statuses).toEqual(['revoked']);
      if (open.length > 0) expect(statuses).not.toContain('active');
      expect(open.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 150, seed: 17, endOnFailure: true },
  );
}, 60_000);
