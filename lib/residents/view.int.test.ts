import { describe, expect, test } from 'vitest';
import { flagCase } from '@/lib/cases/flag';
import { viewCase } from '@/lib/cases/view';
import { findResident } from '@/lib/residents/find';
import { type RevealGroup, revealGroups, revealResident } from '@/lib/residents/reveal';
import { viewResident } from '@/lib/residents/view';
import { aCounter, aCounterBeside, aHolder } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { entriesOf, recordOf } from '@/test-support/ledger';
import { anotherFace, identified, reported } from '@/test-support/lost-phone';

describe('a record', () => {
  test('opens masked, and the look is on record', async () => {
    const counter = await aCounter();
    const holder = await aHolder(counter);
    const record = await viewResident(counter.clerk, { residentId: holder.id });
    expect(record).toMatchObject({
      resident: { id: holder.id, obstacle: null },
      device: { status: 'active', live: true },
      ...{ inArea: true, openCase: null, alerts: [] },
    });
    const shown = JSON.stringify(record);
    for (const hidden of [holder.nik.slice(6), holder.familyNumber, holder.phone.slice(3), holder.email])
      expect(shown).not.toContain(hidden);
    expect(await recordOf(counter.clerk)).toEqual(['resident.view done']);
  });

  test('opens with the name masked for a supervisor, on the card and in the case too, until asked for', async () => {
    const counter = await aCounter();
    const holder = await aHolder(counter, { name: 'SITI NURHALIZAH' });
    const caseId = await reported(counter.clerk, holder.id);
    const { supervisor } = counter;
    const masked = 'S••• N•••••••••';
    const shown = [
      await findResident(supervisor, { nik: holder.nik }),
      await viewResident(supervisor, { residentId: holder.id }),
      await viewCase(supervisor, { caseId }),
    ];
    expect(shown).toMatchObject([{ name: masked }, { resident: { name: masked } }, { resident: { name: masked } }]);
    for (const hidden of ['NURHALIZAH', holder.nik.slice(6), holder.familyNumber, holder.email])
      expect(JSON.stringify(shown)).not.toContain(hidden);
    const asked = { residentId: holder.id, group: 'name', reason: 'complaint' };
    expect((await revealResident(supervisor, asked)).fields).toEqual([{ name: 'name', value: 'SITI NURHALIZAH' }]);
    expect((await recordOf(supervisor)).at(-1)).toBe('resident.reveal done');
    expect(await viewResident(counter.clerk, { residentId: holder.id })).toMatchObject({
      resident: { name: 'SITI NURHALIZAH' },
    });
  });

  test('says so when the resident was stopped as a suspected fraud', async () => {
    const counter = await aCounter();
    const holder = await aHolder(counter);
    const caseId = await reported(counter.clerk, holder.id);
    await identified(counter.clerk, caseId, anotherFace);
    await flagCase(counter.clerk, { caseId, flag: 'fraud-flagged' });
    const { alerts } = await viewResident(counter.clerk, { residentId: holder.id });
    expect(alerts).toEqual([{ key: 'fraud-flagged' }]);
  });

  test('tells what happened to the resident; the name of an officer from elsewhere stays out', async () => {
    const counter = await aCounter();
    const beside = await aCounterBeside(counter);
    const holder = await aHolder(counter);
    await findResident(beside.clerk, { nik: holder.nik });
    await viewResident(counter.supervisor, { residentId: holder.id });
    const { timeline } = await viewResident(counter.clerk, { residentId: holder.id });
    expect(timeline).toMatchObject([
      { act: 'resident.view', actorName: counter.supervisor.name, officeName: counter.office.name },
      { act: 'resident.find', actorName: null, role: 'clerk', officeName: beside.office.name },
    ]);
  });
});

describe('what is behind a mask', () => {
  test.each(revealGroups)('%s shows its own fields, for a reason, on record without a value', async (group) => {
    const counter = await aCounter();
    const holder = await aHolder(counter);
    const { fields } = await revealResident(counter.clerk, { residentId: holder.id, group, reason: 'resident-asks' });
    const shown = fields.map(({ value }) => value.replace(/\D/g, ''));
    const own: Partial<Record<RevealGroup, string>> = {
      nik: holder.nik,
      family: holder.familyNumber,
      contact: holder.phone.replace('+62', '0'),
    };
    for (const [name, number] of Object.entries(own)) expect(shown.includes(number), name).toBe(name === group);
    expect(fields.length).toBeGreaterThan(0);
    const [entry] = await entriesOf(counter.clerk);
    expect(entry).toMatchObject({ act: 'resident.reveal', reason: 'resident-asks', detail: { group } });
    for (const { value } of fields) expect(JSON.stringify(entry?.detail)).not.toContain(value);
  });

  test('stays there without a reason or for a group that is none', async () => {
    const counter = await aCounter();
    const { id: residentId } = await aHolder(counter);
    const peeking = revealResident(counter.clerk, { residentId, group: 'nik' });
    await expect(peeking).rejects.toMatchObject({ key: 'badInput', fields: { reason: 'choose' } });
    const all = revealResident(counter.clerk, { residentId, group: 'everything', reason: 'identity' });
    await expect(all).rejects.toMatchObject({ key: 'badInput', fields: { group: 'choose' } });
  });

  test('of somebody from outside the area stays there until a case is open here', async () => {
    const counter = await aCounter();
    const beside = await aCounterBeside(counter);
    const { id: residentId, nik } = await aHolder(counter);
    const reveal = () => revealResident(beside.clerk, { residentId, group: 'nik', reason: 'identity' });
    await findResident(beside.clerk, { nik });
    await expect(reveal()).rejects.toMatchObject({ key: 'notFound' });
    await reported(beside.clerk, residentId, { accessReason: 'present' });
    expect(await reveal()).toMatchObject({ group: 'nik' });
    const entries = await asSuperuser("select from audit_entries where resident_id = $1 and act = 'resident.reveal'", [
      residentId,
    ]);
    expect(entries).toHaveLength(1);
  });
});
