import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Role } from '@/db/schema/officers';
import { anOfficer, aRegency } from '@/db/seed/factories';
import { type Account, claimsOf, written } from '@/test-support/claims';
import { asSuperuser, superuserPool, transactionAs } from '@/test-support/database';

// forget_factors() sees past every policy: what it takes away, from whom, and for whom.
const regency = await aRegency(superuserPool());
const beside = await aRegency(superuserPool());

/** With every factor there is, and a session. */
async function equipped(role: Role, at = regency, region = at.region): Promise<Account> {
  const account = await anOfficer(superuserPool(), role, { regency: at, region, pin: '135790' });
  await transactionAs('superuser', {}, async (query) => {
    const { id } = account;
    await query(
      `insert into passkeys (officer_id, credential_id, public_key, name) values ($1, $2, '\\x00', 'Kunci')`,
      [id, randomUUID()],
    );
    await query('insert into recovery_codes (officer_id, code_mac) values ($1, $2)', [id, randomBytes(32)]);
    await query("insert into audit_entries (act, subject_id) values ('factor.add', $1)", [id]);
    for (const proven of [new Date(), null])
      await query(
        `insert into sessions (id_hash, officer_id, expires_at, factor_at) values ($1, $2, now() + interval '1 hour', $3)`,
        [randomBytes(32), id, proven],
      );
  });
  return account;
}

const left = async ({ id }: Account) => {
  const [row] = await asSuperuser(
    `select (select count(*)::int from passkeys where officer_id = $1) as passkeys,
       (select count(*)::int from recovery_codes where officer_id = $1) as codes,
       (select count(*)::int from officer_secrets where officer_id = $1) as secrets,
       (select count(*)::int from sessions where officer_id = $1 and ended_at is null) as live,
       array(select distinct ended_because from sessions where officer_id = $1) as ended,
       (select password_hash is not null from officers where id = $1) as password`,
    [id],
  );
  return row;
};
const all = { passkeys: 1, codes: 1, secrets: 1, live: 2, ended: [null], password: true };
const none = { passkeys: 0, codes: 0, secrets: 0, live: 0, ended: ['by-admin'], password: false };

/** Answers `t` or `f`, or the code it was refused with. */
const forget = async (by: Account, whom: Account, isOnRecord = 'yes') => {
  let answer: boolean | undefined;
  const refused = await written(
    transactionAs('app', claimsOf(by), async (query) => {
      const rows = await query<{ done: boolean }>('select forget_factors($1) as done', [whom.id]);
      if (isOnRecord === 'yes')
        await query("insert into audit_entries (act, subject_id) values ('officer.reset-factors', $1)", [whom.id]);
      answer = rows[0]?.done;
      return rows;
    }),
  );
  return refused === 1 ? answer : refused;
};

const admin = await equipped('regency-admin');
const centre = await equipped('national-admin', regency, 'ID');

describe('the factors, password and sessions of an officer are forgotten', () => {
  test('for an admin of the area, and for the centre', async () => {
    for (const by of [admin, centre]) {
      const [officer, colleague] = [await equipped('clerk'), await equipped('clerk')];
      expect(await left(officer)).toEqual(all);
      expect(await forget(by, officer)).toBe(true);
      expect(await left(officer)).toEqual(none);
      expect(await left(colleague)).toEqual(all);
    }
  });

  test('not without an entry', async () => {
    const officer = await equipped('clerk');
    expect(await forget(admin, officer, 'no')).toBe('LK001');
    expect(await left(officer)).toEqual(all);
  });
});

describe('nothing is forgotten', () => {
  test('of oneself', async () => {
    for (const by of [admin, centre]) {
      expect(await forget(by, by)).toBe(false);
      expect(await left(by)).toEqual(all);
    }
  });

  test('of an officer of another area, or above', async () => {
    for (const whom of [await equipped('clerk', beside), centre]) {
      expect(await forget(admin, whom)).toBe(false);
      expect(await left(whom)).toEqual(all);
    }
  });

  test('of a role above the own one that works in the area', async () => {
    const overseer = await equipped('provincial-overseer');
    expect(await forget(admin, overseer)).toBe('LK010');
    expect(await left(overseer)).toEqual(all);
    expect(await forget(centre, overseer)).toBe(true);
  });

  test.each(['clerk', 'supervisor', 'provincial-overseer', 'auditor'] as const)('for whoever is %s', async (role) => {
    const [by, officer] = [await equipped(role, regency, 'ID'), await equipped('clerk')];
    expect(await forget(by, officer)).toBe(false);
    expect(await left(officer)).toEqual(all);
  });

  test('without a role', async () => {
    const officer = await equipped('clerk');
    const [row] = await transactionAs('app', { region: 'ID' }, (query) =>
      query('select forget_factors($1) as done', [officer.id]),
    );
    expect(row).toEqual({ done: false });
    expect(await left(officer)).toEqual(all);
  });
});
