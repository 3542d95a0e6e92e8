import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { written } from '@/test-support/claims';
import { type Claims, transactionAs } from '@/test-support/database';
import { insertMadeUp } from '@/test-support/made-up-rows';

// Proofs and alarms change without an entry, so the tests of the guarded tables pass them by. Who sees a row of them.
const region = 'ID.91.01';
const [officer, proof, alarm] = [randomUUID(), randomUUID(), randomUUID()];
const roles = ['clerk', 'supervisor', 'regency-admin', 'provincial-overseer', 'national-admin', 'auditor'];

beforeAll(() =>
  transactionAs('replica', {}, async (query) => {
    await insertMadeUp(query, 'factor_proofs', { id: proof, officer_id: officer });
    await insertMadeUp(query, 'alarms', { id: alarm, region, officer_id: officer });
  }),
);

const seen = (table: string, claims: Claims) =>
  transactionAs('app', { actor: randomUUID(), ...claims }, (query) => query(`select id from ${table}`));
const changed = (statement: string, claims: Claims, entries = 'select') =>
  written(
    transactionAs('app', { actor: randomUUID(), ...claims }, async (query) => {
      const done = await query(statement);
      await query(entries);
      return done;
    }),
  );

describe('a fresh proof', () => {
  const use = 'update factor_proofs set used_at = now() returning 1';

  test('is seen and used by the officer who gave it, wherever', async () => {
    const own = { actor: officer, role: 'clerk', region: 'ID.90' };
    expect(await seen('factor_proofs', own)).toEqual([{ id: proof }]);
    expect(await changed(use, own)).toBe(1);
  });

  test.each([...roles, ''])('is nothing to anybody else: %j', async (role) => {
    expect(await seen('factor_proofs', { role, region: 'ID' })).toEqual([]);
    expect(await changed(use, { role, region: 'ID' })).toBe(0);
    expect(await seen('factor_proofs', { actor: '', role, region: 'ID' })).toEqual([]);
  });

  test('is given in nobody else’s name', async () => {
    const giving = transactionAs('app', { actor: randomUUID(), role: 'national-admin', region: 'ID' }, (query) =>
      insertMadeUp(query, 'factor_proofs', { officer_id: officer }),
    );
    await expect(giving).rejects.toMatchObject({ code: '42501' });
  });
});

describe('an alarm', () => {
  const look = 'update alarms set seen_at = now() where id is not null returning 1';
  const entries = "insert into audit_entries (act, subject_id) select 'alarm.acknowledge', id from alarms";

  test.each(roles.filter((role) => role !== 'clerk'))('is seen in its area and above by %s', async (role) => {
    for (const area of [region, 'ID.91', 'ID'])
      expect(await seen('alarms', { role, region: area })).toEqual([{ id: alarm }]);
    for (const area of ['ID.91.02', 'ID.9', 'ID.91.01.01', 'ID.91.', ''])
      expect(await seen('alarms', { role, region: area })).toEqual([]);
  });

  test('is not a clerk’s to see, nor that of whom it is about', async () => {
    expect(await seen('alarms', { role: 'clerk', region })).toEqual([]);
    expect(await seen('alarms', { role: 'supervisor', region, actor: officer })).toEqual([]);
  });

  test('is ended by whoever sees it, and not from another area', async () => {
    expect(await changed(look, { role: 'supervisor', region }, entries)).toBe(1);
    expect(await changed(look, { role: 'supervisor', region: 'ID.91.02' }, entries)).toBe(0);
    expect(await changed(look, { role: 'supervisor', region, actor: officer })).toBe(0);
  });
});

test('whose record is bait, the app and the worker cannot ask', async () => {
  for (const role of ['app', 'worker'] as const)
    expect(
      await written(
        transactionAs(role, { role: 'national-admin', region: 'ID' }, (query) => query('select from canaries')),
      ),
    ).toBe('42501');
});
