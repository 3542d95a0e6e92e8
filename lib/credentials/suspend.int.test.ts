import { describe, expect, test } from 'vitest';
import { resumeCredential } from '@/lib/credentials/resume';
import { revokeCredential } from '@/lib/credentials/revoke';
import { suspendCredential } from '@/lib/credentials/suspend';
import { aCounter, aHolder, statusesOn } from '@/test-support/counter';
import { chosen, decided, identified, reported } from '@/test-support/lost-phone';

describe('a credential', () => {
  test('is blocked and given back, outside of any case', async () => {
    const counter = await aCounter();
    const { credentialId, ...holder } = await aHolder(counter, { copies: 2 });
    await suspendCredential(counter.supervisor, { credentialId, reason: 'lost' });
    expect(await statusesOn(holder)).toEqual(['suspended']);
    await resumeCredential(counter.supervisor, { credentialId, reason: 'found-again' });
    expect(await statusesOn(holder)).toEqual(['active']);
    await expect(resumeCredential(counter.supervisor, { credentialId, reason: 'found-again' })).rejects.toMatchObject({
      key: 'credential.notSuspended',
    });
  });

  test('is not given back while a case is open', async () => {
    const counter = await aCounter();
    const holder = await aHolder(counter);
    await reported(counter.clerk, holder.id);
    const resuming = resumeCredential(counter.supervisor, { credentialId: holder.credentialId, reason: 'found-again' });
    await expect(resuming).rejects.toMatchObject({
      key: 'credential.caseOpen',
      values: { number: expect.any(String) },
    });
    expect(await statusesOn(holder)).toEqual(['suspended']);
  });

  test('is revoked once and for good', async () => {
    const counter = await aCounter();
    const { credentialId, ...holder } = await aHolder(counter);
    await revokeCredential(counter.clerk, { credentialId, reason: 'suspected-fraud' });
    const again = revokeCredential(counter.clerk, { credentialId, reason: 'suspected-fraud' });
    await expect(again).rejects.toMatchObject({ key: 'credential.alreadyRevoked' });
    for (const bringBack of [
      () => resumeCredential(counter.supervisor, { credentialId, reason: 'found-again' }),
      () => suspendCredential(counter.clerk, { credentialId, reason: 'lost' }),
    ])
      await expect(bringBack()).rejects.toMatchObject({ key: expect.stringMatching(/not(Suspended|Active)/) });
    expect(await statusesOn(holder)).toEqual(['revoked']);
  });

  test('revoked on its own leaves nothing for the red button to revoke, and the case goes on', async () => {
    const counter = await aCounter();
    const holder = await aHolder(counter);
    const caseId = await reported(counter.clerk, holder.id);
    await revokeCredential(counter.clerk, { credentialId: holder.credentialId, reason: 'lost' });
    await identified(counter.clerk, caseId);
    await chosen(counter.clerk, caseId, 'none');
    expect(await decided(counter.clerk, caseId)).toMatchObject({ revoked: false });
  });
});
