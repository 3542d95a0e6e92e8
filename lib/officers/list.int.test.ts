import { beforeAll, describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/officers';
import { adminDesk } from '@/lib/officers/admin-desk';
import { openText, sealText } from '@/lib/officers/list-text';
import type { Officer } from '@/lib/officers/officer';
import { anAccount, anAgency } from '@/test-support/admins';
import { asSuperuser } from '@/test-support/database';
import { officerFor } from '@/test-support/officer';

import { aStaff, listed, type Staff } from '@/test-support/staff';

let agency: Staff;
beforeAll(async () => {
  agency = await aStaff();
});

const list = (query: Record<string, unknown> = {}, by: Officer = agency.admin) => listed(by, query);
const idsOf = async (query: Record<string, unknown>) => (await list(query)).map(({ id }) => id).sort();
const known = (...keys: (keyof Staff['people'])[]) => keys.map((key) => agency.people[key]).sort();

describe('the list of officers', () => {
  test('shows the own area and nobody else’s', async () => {
    const beside = await anAgency();
    expect((await list()).length).toBe(9);
    expect((await list({}, beside.admin)).map(({ role }) => role).sort()).toEqual([
      'clerk',
      'regency-admin',
      'regency-admin',
    ]);
  });

  test('filters by what was typed, which is in no address in the clear, and opens for whoever typed it', async () => {
    const text = sealText(agency.admin, ' wulan ');
    expect(Buffer.from(text, 'base64url').toString('latin1')).not.toContain('wulan');
    expect(await idsOf({ text })).toEqual(known('sari'));
    expect(openText(agency.other, text)).toBe('');
    expect(openText(agency.admin, 'AAAA')).toBe('');
    expect(await idsOf({ text: sealText(agency.admin, '%') })).toEqual(known('percent'));
    expect(await idsOf({ text: sealText(agency.admin, "' or 1=1") })).toEqual([]);
  });

  test('filters by status, factor, sign-in, role, office and area', async () => {
    expect(await idsOf({ status: 'invited' })).toEqual(known('invited'));
    expect(await idsOf({ status: 'deactivated' })).toEqual(known('gone'));
    expect(await idsOf({ status: 'locked' })).toEqual(known('locked'));
    expect(await idsOf({ factor: 'no' })).toEqual(known('invited'));
    expect(await idsOf({ seen: 'week' })).toEqual(known('sari'));
    expect((await list({ seen: 'never' })).length).toBe(8);
    expect(await idsOf({ role: 'supervisor' })).toEqual(known('invited'));
    expect((await list({ office: agency.office.id, area: agency.region })).length).toBe(9);
    expect(await list({ area: 'ID.99' })).toEqual([]);
  });

  test.each(['name', 'username', 'role', 'office', 'area', 'factor', 'lastSignIn', 'status'] as const)(
    'is sorted by %s, both ways, by the server',
    async (sort) => {
      const up = await list({ sort, dir: 'asc' });
      const down = await list({ sort, dir: 'desc' });
      const keys = (rows: typeof up) => rows.map((row) => row[sort]).filter((key) => key !== null);
      expect(keys(down)).toEqual(keys(up).reverse());
      expect(new Set(up.map(({ id }) => id)).size).toBe(9);
    },
  );

  test('is for admins and overseers', async () => {
    for (const role of roles) {
      const by = officerFor(await anAccount(role, (await anAgency()).regency));
      const answer = await list({}, by).then(
        () => 'shown',
        (error: { key?: string }) => error.key,
      );
      const may = role.endsWith('-admin') || role === 'provincial-overseer';
      expect({ role, answer }).toEqual({ role, answer: may ? 'shown' : 'notAllowed' });
    }
  });

  test('begins the admin’s day with its numbers', async () => {
    await asSuperuser(
      `with entry as (insert into audit_entries (act, subject_id) values ('registry.import', $1))
       update invitations set expires_at = now() - interval '1 minute' where officer_id = $1`,
      [agency.people.invited],
    );
    expect(await adminDesk(agency.admin)).toEqual({
      ...{ active: 6, invited: 1, deactivated: 1, locked: 1, withoutFactor: 0, late: 1, alarms: 1 },
    });
  });
});
