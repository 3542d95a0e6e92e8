import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { roles } from '@/db/schema/officers';
import { anOffice } from '@/db/seed/factories';
import type { Officer } from '@/lib/officers/officer';
import { aCounter, aCounterBeside, aHolder, type Counter, signedIn } from '@/test-support/counter';
import { superuserPool } from '@/test-support/database';
import { entriesOf } from '@/test-support/ledger';
import { reported } from '@/test-support/lost-phone';
import { countAll } from '@/test-support/rollout';
import { exportRollout, takeRolloutTicket } from './export';
import { rolloutFile } from './file';

let counter: Counter;
let admin: Officer;
beforeAll(async () => {
  counter = await aCounter();
  await anOffice(superuserPool(), counter.region, '=cmd|calc');
  for (let n = 0; n < 6; n++) await reported(counter.clerk, (await aHolder(counter)).id);
  await countAll();
  admin = await signedIn('regency-admin', { regency: counter.regency });
});

const asked = (more: Record<string, string> = {}) =>
  ({ place: counter.region, measure: 'cases', format: 'csv', locale: 'id', ...more }) as never;
const allow = async (more: Record<string, string> = {}, by = admin) => (await exportRollout(by, asked(more))).ticket;
const bytesOf = async (ticket: string) => new Response((await rolloutFile(admin, ticket)).body).arrayBuffer();
const textOf = async (ticket: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(ticket));

describe('a file of the rollout', () => {
  test('says first what it is, then holds the rows of the screen, with every formula made text', async () => {
    const [first = '', head = '', ...rows] = (await textOf(await allow({ sort: 'name' }))).trimEnd().split('\r\n');
    expect(first).toMatch(/^\uFEFFSebaran /);
    for (const said of [
      `Diunduh oleh ${admin.name}`,
      'Periode ',
      'Kasus dibuka: kasus yang dibuka',
      '••• = disembunyikan',
    ])
      expect(first).toContain(said);
    expect(head.split(';').slice(0, 2)).toEqual(['Kode', 'Wilayah']);
    expect(rows).toHaveLength(2);
    expect(rows.map((row) => row.split(';')[1])).toContain("'=cmd|calc");
    expect(rows.map((row) => row.split(';')[4]).sort()).toEqual(['0', '6']);
    expect(rows.join('\n')).not.toMatch(/(^|;)[=+@-]/m);
  });

  test('of offices holds their cases where the measure is one of where people live, and says so', async () => {
    const [first = '', head = '', ...rows] = (await textOf(await allow({ measure: 'coverage' })))
      .trimEnd()
      .split('\r\n');
    expect(first).toContain('Kasus dibuka: kasus yang dibuka');
    expect(head.split(';')[4]).toContain('Kasus dibuka');
    expect(rows.map((row) => row.split(';')[4]).sort()).toEqual(['0', '6']);
  });

  test('is a workbook as well, and in English', async () => {
    const ticket = await allow({ format: 'xlsx', locale: 'en' });
    const parts = unzipSync(new Uint8Array(await bytesOf(ticket)));
    const strings = new TextDecoder().decode(parts['xl/sharedStrings.xml']);
    expect(strings).toContain('Downloaded by');
    expect(strings).toContain('&apos;=cmd|calc'.replace('&apos;', strings.includes('&apos;') ? '&apos;' : "'"));
    expect(new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])).toMatch(/<v>6<\/v>/);
  });

  test('is on record: which area, which days, which measure', async () => {
    await allow({ period: '1y', sort: 'value' });
    expect((await entriesOf(admin)).slice(-1)).toMatchObject([
      {
        ...{ act: 'rollout.export', outcome: 'done', region: counter.region },
        detail: { format: 'csv', view: { measure: 'cases', period: '1y', sort: 'value' } },
      },
    ]);
  });

  test('needs a ticket of one’s own, of this minute, and not used yet', async () => {
    const gone = { key: 'export.ticketGone' };
    const ticket = await allow();
    const other = await signedIn('regency-admin', { regency: counter.regency });
    await expect(takeRolloutTicket(other, ticket)).rejects.toMatchObject(gone);
    await takeRolloutTicket(admin, ticket);
    await expect(rolloutFile(admin, ticket)).rejects.toMatchObject(gone);
    const late = await allow();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    await expect(takeRolloutTicket(admin, late)).rejects.toMatchObject(gone);
    vi.useRealTimers();
  });

  test('is of the own area: another, one above and one that is none are not found, and the attempt is on record', async () => {
    const beside = await aCounterBeside(counter);
    for (const place of [beside.region, 'ID', counter.region.slice(0, 5), 'ID.99.99'])
      await expect(allow({ place })).rejects.toMatchObject({ key: 'notFound' });
    expect((await entriesOf(admin)).slice(-1)).toMatchObject([
      { act: 'rollout.export', outcome: 'refused', detail: { why: 'notFound' } },
    ]);
  });

  test('is for whoever answers for an area', async () => {
    for (const role of roles) {
      const officer = await signedIn(role, { regency: counter.regency });
      const ticket = allow({}, officer);
      if (role === 'clerk') await expect(ticket).rejects.toMatchObject({ key: 'notAllowed' });
      else expect(await ticket, role).toEqual(expect.any(String));
    }
  });

  test.each([
    ['measure', 'x'],
    ['format', 'pdf'],
    ['period', '5d'],
    ['from', '2026-02-30'],
    ['sort', 'email'],
    ['q', '3275041708850001'],
    ['place', "ID.32'"],
    ['vs-period', 'tomorrow'],
  ])('asks for what there is alone: %s=%s', async (field, wrong) => {
    await expect(allow({ [field]: wrong })).rejects.toMatchObject({
      key: 'badInput',
      fields: { [field]: expect.anything() },
    });
  });
});
