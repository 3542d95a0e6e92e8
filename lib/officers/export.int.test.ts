import { beforeAll, describe, expect, test, vi } from 'vitest';
import { translator } from '@/lib/i18n/translator';
import { exportOfficers, takeListTicket } from '@/lib/officers/export';
import { officersFile } from '@/lib/officers/file';
import { sealText } from '@/lib/officers/list-text';
import { anAccount } from '@/test-support/admins';
import { entriesOf } from '@/test-support/ledger';
import { officerFor } from '@/test-support/officer';

import { aStaff, listed, type Staff } from '@/test-support/staff';

let agency: Staff;
beforeAll(async () => {
  agency = await aStaff();
});

describe('a download', () => {
  const view = { columns: 'name,role,status', sort: 'name', dir: 'desc' };
  const allow = async (more: Record<string, string> = {}, by = agency.admin) =>
    (await exportOfficers(by, { ...view, ...more } as never)).ticket;
  const words = { t: translator('id'), locale: 'id' as const };
  const fileOf = async (ticket: string) => {
    const file = await new Response(await officersFile(agency.admin, ticket, words)).arrayBuffer();
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file);
  };

  test('is exactly the list as it is shown, with every formula made text', async () => {
    const text = sealText(agency.admin, 'a');
    const lines = (await fileOf(await allow({ text }))).split('\r\n');
    const shown = await listed(agency.admin, { text, sort: 'name', dir: 'desc' });
    expect(lines[0]).toBe('\uFEFFNama;Peran;Status');
    expect(lines.slice(1, -1).map((line) => line.split(';')[0]?.replace(/^'/, ''))).toEqual(
      shown.map(({ name }) => name),
    );
    expect(lines).toContain("'=cmd|calc;Petugas loket;Aktif");
    expect(lines.join('\n')).not.toMatch(/(^|;)[=+@-]/m);
  });

  test('is on record: columns and filters, and no name', async () => {
    await allow({ text: sealText(agency.admin, 'wulan') });
    const [entry] = (await entriesOf(agency.admin)).slice(-1);
    expect(entry).toMatchObject({
      act: 'officer.export',
      outcome: 'done',
      detail: { columns: ['name', 'role', 'status'], byName: true },
    });
    expect(JSON.stringify(entry)).not.toMatch(/wulan/i);
  });

  test('needs a ticket of one’s own, of this minute, and not used yet', async () => {
    const gone = { key: 'export.ticketGone' };
    const ticket = await allow();
    await expect(takeListTicket(agency.other, ticket)).rejects.toMatchObject(gone);
    await expect(takeListTicket(agency.admin, `AAAA${ticket.slice(4)}`)).rejects.toMatchObject(gone);
    await expect(takeListTicket(agency.admin, '')).rejects.toMatchObject(gone);
    await takeListTicket(agency.admin, ticket);
    for (const again of [ticket, `${ticket}=`])
      await expect(takeListTicket(agency.admin, again)).rejects.toMatchObject(gone);
  });

  test('runs out after a minute', async () => {
    const ticket = await allow();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    await expect(takeListTicket(agency.admin, ticket)).rejects.toMatchObject({ key: 'export.ticketGone' });
    vi.useRealTimers();
    await takeListTicket(agency.admin, ticket);
  });

  test.each([
    [{ columns: '' }, 'columns.0'],
    [{ columns: 'name,password_hash' }, 'columns.1'],
    [{ sort: 'email' }, 'sort'],
    [{ office: "x'" }, 'office'],
  ])('is of known columns alone: %j', async (wrong, field) => {
    await expect(allow(wrong as Record<string, string>)).rejects.toMatchObject({
      key: 'badInput',
      fields: { [field]: expect.anything() },
    });
  });

  test('is an admin’s', async () => {
    const overseer = officerFor(await anAccount('provincial-overseer', agency.regency));
    await expect(allow({}, overseer)).rejects.toMatchObject({ key: 'notAllowed' });
  });
});
