import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { anOfficer, aRegency } from '@/db/seed/factories';
import { endpoint } from '@/lib/endpoints/endpoint';
import { ProtocolError } from '@/lib/endpoints/protocol-error';
import { forgetOld } from '@/lib/jobs/forget-old';
import { keepAuditMonths } from '@/lib/jobs/keep-audit-months';
import { acceptInvitation, openInvitation } from '@/lib/officers/invitations';
import { startPasskeySession } from '@/lib/officers/passkey-sign-in';
import { startSession } from '@/lib/officers/sign-in';
import { unlockSession } from '@/lib/officers/unlock';
import { Outage, Refusal } from '@/lib/refusal';
import { asSuperuser, superuserPool, transactionAs } from '@/test-support/database';
import { aSession, judged } from '@/test-support/session-rows';
import { asWorker } from '@/test-support/worker';

type Line = {
  act: string;
  outcome: string;
  actor_kind: string;
  detail: Record<string, unknown>;
  request_id: string | null;
};
const newest = async () =>
  (await asSuperuser<{ id: string }>('select coalesce(max(id), 0)::text as id from audit_entries'))[0]?.id ?? '0';
/** What came on record while this was tried, whatever came of it. */
async function whileTrying(work: () => Promise<unknown>): Promise<Line[]> {
  const before = await newest();
  await work().catch(() => undefined);
  return asSuperuser<Line>('select * from audit_entries where id > $1 order by id', [before]);
}
const link = randomBytes(32).toString('base64url');

describe('before anybody is known', () => {
  test.each<[string, () => Promise<unknown>, string, string, string]>([
    ['a sign-in that is none', () => startSession({ nonsense: 1 }), 'session.start', 'badInput', 'visitor'],
    [
      'an unknown name',
      () => startSession({ username: randomUUID(), password: 'x' }),
      'session.start',
      'signIn.wrong',
      'visitor',
    ],
    ['a passkey that is none', () => startPasskeySession({ nonsense: 1 }), 'session.start', 'passkey.wrong', 'visitor'],
    ['an invitation that leads nowhere', () => openInvitation(link), 'invitation.open', 'invitation.gone', 'visitor'],
    [
      'one that is accepted all the same',
      () => acceptInvitation(link, { password: 'x' }),
      'session.start',
      'invitation.gone',
      'visitor',
    ],
  ])('%s', async (_what, work, act, why, kind) => {
    expect(await whileTrying(work)).toMatchObject([{ act, outcome: 'refused', actor_kind: kind, detail: { why } }]);
  });

  test('nothing that was typed is in it', async () => {
    const username = `geheim${randomUUID()}`;
    const lines = await whileTrying(() => startSession({ username, password: 'wachtwoord-123' }));
    expect(JSON.stringify(lines)).not.toMatch(/geheim|wachtwoord/);
  });
});

describe('a call of a wallet', () => {
  const limit = { name: randomUUID(), calls: 100, seconds: 60, everywhere: false };
  const calling = (error: Error) => {
    const route = endpoint({ limit, act: 'offer.exchange' }, async () => Promise.reject(error));
    return whileTrying(() => route(new Request('http://localhost:3000/x', { method: 'POST', body: 'code=1' })));
  };

  test('that opens nothing is on record under the act it comes to, with its request', async () => {
    const lines = await calling(new ProtocolError('invalid_grant', 'The pre-authorized code is not known.'));
    expect(lines).toMatchObject([
      { act: 'offer.exchange', outcome: 'refused', actor_kind: 'visitor', detail: { why: 'invalid_grant' } },
    ]);
    expect(lines[0]?.request_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('is not on record twice, or in vain', async () => {
    for (const error of [new Refusal('notFound'), new Outage(new Error('gone')), new Error('bug')])
      expect(await calling(error)).toEqual([]);
  });
});

describe('a session', () => {
  test('that ends by itself is on record where its officer works', async () => {
    const regency = await aRegency(superuserPool());
    const officer = await anOfficer(superuserPool(), 'clerk', { regency });
    const hash = await aSession(officer, { last_seen_at: "now() - interval '16 minutes'", counter_number: '3' });
    expect(await whileTrying(() => judged(hash))).toMatchObject([
      {
        ...{ act: 'session.end', actor_kind: 'machine', subject_id: officer.id, region: regency.region },
        ...{ role: 'clerk', office_id: regency.office.id, actor_region: regency.region, counter: 3 },
        changes: [{ table: 'sessions', did: 'update', columns: { ended_because: [null, 'idle'] } }],
      },
    ]);
  });

  test('is not begun or ended by the app without an entry', async () => {
    const officer = await anOfficer(superuserPool(), 'clerk', { regency: await aRegency(superuserPool()) });
    const hash = await aSession(officer);
    const ending = transactionAs('app', {}, (query) =>
      query('update sessions set ended_at = now() where id_hash = $1', [hash]),
    );
    await expect(ending).rejects.toMatchObject({ code: 'LK004' });
    const seen = transactionAs('app', {}, (query) =>
      query('update sessions set last_seen_at = now() where id_hash = $1', [hash]),
    );
    await expect(seen).resolves.toEqual([]);
  });

  test('that is unlocked with what is no PIN', async () => {
    const session = {
      id: randomUUID(),
      region: 'ID.32.73',
      role: 'clerk',
      office_id: randomUUID(),
      sid: 'x',
      counter_number: 2,
    };
    expect(await whileTrying(() => unlockSession(session as never, { nonsense: 1 }))).toMatchObject([
      { act: 'session.unlock', outcome: 'refused', actor_kind: 'officer', counter: 2, detail: { why: 'badInput' } },
    ]);
  });
});

describe('the clock', () => {
  test('makes the months of a year ahead, and says which', async () => {
    expect(await whileTrying(() => asWorker(keepAuditMonths))).toEqual([]);
    const [last] = await asSuperuser<{ name: string; month: string }>(
      `select max(inhrelid::regclass::text) as name, right(max(inhrelid::regclass::text), 7) as month
       from pg_inherits where inhparent = 'audit_entries'::regclass`,
    );
    await asSuperuser(`drop table ${last?.name}`);
    expect(await whileTrying(() => asWorker(keepAuditMonths))).toMatchObject([
      { act: 'audit.keep-months', actor_kind: 'machine', detail: { months: [last?.month.replace('_', '-')] } },
    ]);
  });

  test('forgets, and says how much', async () => {
    await asSuperuser(
      `insert into act_outcomes (key, actor_id, act, input_mac, created_at)
       values (gen_random_uuid(), gen_random_uuid(), 'case.decide', '\\x00', now() - interval '1 hour')`,
    );
    expect(await whileTrying(() => asWorker(forgetOld))).toMatchObject([
      { act: 'retention.forget', detail: { answers: 1, signInFailures: 0 } },
    ]);
    expect(await whileTrying(() => asWorker(forgetOld))).toEqual([]);
  });
});
