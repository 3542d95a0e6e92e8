import { describe, expect, test, vi } from 'vitest';
import { suspendCredential } from '@/lib/credentials/suspend';
import { issuer } from '@/lib/issuer/metadata';
import type { OwnRecord } from '@/lib/residents/read-own';
import { revealResident } from '@/lib/residents/reveal';
import { newHolderKey } from '@/lib/training-wallet/holder-key';
import { present } from '@/lib/training-wallet/presentation';
import { aPerson } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { decided, readyForPhone } from '@/test-support/lost-phone';
import { anOffer, call, redeemed } from '@/test-support/training-wallet';

const audience = `${issuer()}/demo/wallet/record`;
type Wanted = Partial<Parameters<typeof present>[1]>;

async function aWallet() {
  const given = await anOffer({ birthCertificate: 'AL.123.4567890', name: 'SITI CONTOH' });
  const { credential, holder: key } = await redeemed(given);
  return { ...given, key, credential };
}
type Held = Awaited<ReturnType<typeof aWallet>>;

async function presented({ key, credential }: Held, changes: Wanted = {}) {
  const { c_nonce: nonce } = await (await call(`${issuer()}/oid4vci/nonce`, { method: 'POST' })).json();
  return present(credential, { names: [], audience, nonce, key, now: new Date(), ...changes });
}

async function ask(body: unknown) {
  const response = await call(audience, { method: 'POST', body: JSON.stringify(body) });
  const answer = (await response.json()) as OwnRecord & { error?: string; error_description?: string };
  return { status: response.status, cached: response.headers.get('cache-control'), answer };
}
const refusal = (status: number, error: string) => ({
  status,
  answer: { error, error_description: expect.any(String) },
});

const readings = ({ holder }: Held) =>
  asSuperuser(
    `select actor_kind, outcome, subject_id from audit_entries where act = 'resident.read-own' and resident_id = $1`,
    [holder.id],
  );

describe('a resident reads the own record in the wallet', () => {
  test('biodata, family, documents and history; the reading is on record', async () => {
    const held = await aWallet();
    const { holder, counter } = held;
    await revealResident(counter.clerk, { residentId: holder.id, group: 'nik', reason: 'resident-asks' });
    const { status, answer, cached } = await ask({ presentation: await presented(held) });
    expect([status, cached]).toEqual([200, 'no-store']);
    expect(answer.biodata).toMatchObject({ name: 'SITI CONTOH', sex: 'male', citizenship: 'WNI' });
    const nik = holder.nik.replace(/.{4}(?=.)/g, '$& ');
    expect(answer.biodata.fields).toContainEqual({ name: 'nik', value: nik });
    expect(answer.documents).toContainEqual({ name: 'birthCertificate', value: 'AL.123.4567890' });
    expect(answer.biodata.fields.map(({ name }) => name)).not.toContain('birthCertificate');
    expect(answer.family.number.replaceAll(' ', '')).toBe(holder.familyNumber);
    expect(answer.family.members).toMatchObject([{ name: 'SITI CONTOH', nik, isSelf: true }]);
    expect(answer.activity[0]).toMatchObject({
      ...{ act: 'resident.reveal', by: 'officer', role: 'clerk', office: counter.office.name },
      ...{ reason: 'resident-asks', group: 'nik' },
    });
    expect(JSON.stringify(answer)).not.toContain(counter.clerk.name);
    expect(await readings(held)).toEqual([{ actor_kind: 'wallet', outcome: 'done', subject_id: holder.id }]);
  });

  test('whoever is on the same family card is in it, and nobody else', async () => {
    const held = await aWallet();
    const child = await aPerson(held.counter, { name: 'ANAK CONTOH', familyRelation: 'child', credential: 'none' });
    await aPerson(held.counter, { name: 'ORANG LAIN', credential: 'none' });
    const moving = 'update residents set family_id = (select family_id from residents where id = $1) where id = $2';
    await transactionAs('superuser', {}, async (query) => {
      await query("insert into audit_entries (act, resident_id) values ('registry.import', $1)", [child.id]);
      await query(moving, [held.holder.id, child.id]);
    });
    const { answer } = await ask({ presentation: await presented(held) });
    expect(answer.family.members.map(({ name, isSelf }) => ({ name, isSelf }))).toEqual([
      { name: 'SITI CONTOH', isSelf: true },
      { name: 'ANAK CONTOH', isSelf: false },
    ]);
    expect(JSON.stringify(answer)).not.toContain('ORANG LAIN');
  });

  test('that a case was flagged is not told', async () => {
    const held = await aWallet();
    const flagged = "insert into audit_entries (act, resident_id, reason) values ('case.flag', $1, 'fraud-flagged')";
    await asSuperuser(flagged, [held.holder.id]);
    const { answer } = await ask({ presentation: await presented(held) });
    expect(JSON.stringify(answer.activity)).not.toContain('case.flag');
  });
});

describe('the own record is refused', () => {
  const sameNonce = async (held: Held) => {
    const presentation = await presented(held);
    await ask({ presentation });
    return presentation;
  };
  const broken: [string, (held: Held) => Promise<unknown>, number, string][] = [
    ['to another key', async (held) => presented(held, { key: await newHolderKey() }), 400, 'invalid_proof'],
    ['for another address', (held) => presented(held, { audience: issuer() }), 400, 'invalid_proof'],
    ['when the proof is old', (held) => presented(held, { now: new Date(Date.now() - 61_000) }), 400, 'invalid_proof'],
    [
      'when a disclosure was added',
      async (held) => (await presented(held)).replace('~', '~WyJhIiwiYiIsImMiXQ~'),
      400,
      'invalid_proof',
    ],
    ['when the nonce was used before', sameNonce, 400, 'invalid_nonce'],
    ['when the nonce is not ours', (held) => presented(held, { nonce: 'x'.repeat(48) }), 400, 'invalid_nonce'],
    ['without a proof of the key', async ({ credential }) => credential, 400, 'invalid_request'],
    ['for garbage', async () => 'garbage', 400, 'invalid_request'],
    ['for nothing', async () => undefined, 400, 'invalid_request'],
  ];

  test.each(broken)('%s', async (_, presentationOf, status, error) => {
    const held = await aWallet();
    const presentation = await presentationOf(held);
    const before = await readings(held);
    expect(await ask({ presentation })).toMatchObject(refusal(status, error));
    expect(await readings(held)).toEqual(before);
  });

  test('while the credential is suspended', async () => {
    const held = await aWallet();
    const [row] = await asSuperuser<{ id: string }>(
      `select c.id from credentials c join devices d on d.id = c.device_id
       where c.resident_id = $1 and d.unbound_at is null and c.form = 'wallet'`,
      [held.holder.id],
    );
    await suspendCredential(held.counter.clerk, { credentialId: row?.id, reason: 'lost' });
    expect(await ask({ presentation: await presented(held) })).toMatchObject(refusal(403, 'access_denied'));
  });

  test('once the credential is revoked', async () => {
    const held = await aWallet();
    const caseId = await readyForPhone(held.counter.clerk, held.holder.id);
    await decided(held.counter.clerk, caseId);
    expect(await ask({ presentation: await presented(held) })).toMatchObject(refusal(403, 'access_denied'));
    expect(await readings(held)).toEqual([]);
  });

  test('outside of training, where there is no such address', async () => {
    const held = await aWallet();
    const presentation = await presented(held);
    const { env } = await import('@/lib/env');
    vi.spyOn(env(), 'TRAINING_MODE', 'get').mockReturnValue(undefined);
    expect(await ask({ presentation })).toMatchObject(refusal(404, 'not_found'));
    vi.restoreAllMocks();
  });
});
