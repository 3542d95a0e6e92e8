import { describe, expect, test } from 'vitest';
import { blindIndex } from '@/db/sealing';
import { findCase } from '@/lib/cases/find-by-number';
import { findResident } from '@/lib/residents/find';
import { findResidentByName } from '@/lib/residents/find-by-name';
import { groupMaskedNik, groupNik } from '@/lib/residents/nik';
import { aCounter, aCounterBeside, aHolder, aPerson, signedIn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { entriesOf, recordOf } from '@/test-support/ledger';
import { reported } from '@/test-support/lost-phone';

describe('by NIK', () => {
  test('one person is found anywhere in the country, masked, and the look-up is on record', async () => {
    const [counter, far] = [await aCounter(), await aCounter()];
    const holder = await aHolder(far, { name: 'SITI CONTOH' });
    const card = await findResident(counter.clerk, { nik: groupNik(holder.nik), queueNumber: 'A-7' });
    expect(card).toMatchObject({ id: holder.id, name: 'SITI CONTOH', inArea: false, credential: 'active' });
    expect(card?.maskedNik).toBe(groupMaskedNik(holder.nik));
    expect(JSON.stringify(card)).not.toContain(holder.nik.slice(6));
    const nik = blindIndex('nik', holder.nik).toString('hex');
    expect(await entriesOf(counter.clerk)).toMatchObject([
      {
        ...{ act: 'resident.find', outcome: 'done', resident_id: holder.id, region: holder.region },
        reason: 'present',
        detail: { nik, found: true, inArea: false, queue: 'A-7' },
      },
    ]);
  });

  test('nobody is on record as well, under the index of the number', async () => {
    const { clerk } = await aCounter();
    expect(await findResident(clerk, { nik: '3273011708859999' })).toBeNull();
    const nik = blindIndex('nik', '3273011708859999').toString('hex');
    expect(await entriesOf(clerk)).toMatchObject([
      { outcome: 'done', resident_id: null, detail: { nik, found: false } },
    ]);
  });

  test('an open case shows, with whether it is here', async () => {
    const counter = await aCounter();
    const beside = await aCounterBeside(counter);
    const holder = await aHolder(counter);
    await reported(counter.clerk, holder.id);
    expect(await findResident(counter.clerk, { nik: holder.nik })).toMatchObject({ openCase: { here: true } });
    expect(await findResident(beside.clerk, { nik: holder.nik })).toMatchObject({ openCase: { here: false } });
  });

  test.each([
    ['', 'nikEmpty'],
    ['32730117', 'nikLength'],
    ['327301170885000x', 'nikNotDigits'],
    ['3273013202850001', 'nikDate'],
    ['3273011708850000', 'nikSerial'],
    [undefined, 'nikEmpty'],
  ])('%j is told what is wrong with it: %s', async (nik, problem) => {
    const { clerk } = await aCounter();
    await expect(findResident(clerk, { nik })).rejects.toMatchObject({ key: 'badInput', fields: { nik: problem } });
  });

  test.each(['regency-admin', 'national-admin', 'auditor'] as const)('%s looks nobody up', async (role) => {
    const officer = await signedIn(role, { regency: await aCounter() });
    await expect(findResident(officer, { nik: '3273011708859999' })).rejects.toMatchObject({ key: 'notAllowed' });
    expect(await recordOf(officer)).toEqual(['resident.find refused: notAllowed']);
  });
});

describe('by name and date of birth', () => {
  const birthDate = '1979-05-04';
  const given = { name: 'dewi anggraini', birthDate: '04-05-1979' };

  test('people of the own area are found, and who was shown is on record', async () => {
    const counter = await aCounter();
    const beside = await aCounterBeside(counter);
    const facts = { name: 'DEWI ANGGRAINI LESTARI', birthDate, sex: 'female' } as const;
    const { id } = await aPerson(counter, facts);
    await aPerson(beside, facts);
    await aPerson(counter, { ...facts, birthDate: '1979-05-05' });
    expect((await findResidentByName(counter.clerk, given)).map((card) => card.id)).toEqual([id]);
    expect(await entriesOf(counter.clerk)).toMatchObject([
      { act: 'resident.ask-by-name', outcome: 'done', resident_id: null },
      { act: 'resident.find-by-name', outcome: 'done', resident_id: id, detail: { found: 1 } },
      { act: 'resident.find-by-name', outcome: 'done', resident_id: null, detail: { found: 1 } },
    ]);
  });

  test('somebody from outside the area is not among them, though served at this office', async () => {
    const counter = await aCounter();
    const beside = await aCounterBeside(counter);
    const visitor = await aPerson(beside, { name: 'DEWI ANGGRAINI', birthDate });
    await findResident(counter.clerk, { nik: visitor.nik });
    await reported(counter.clerk, visitor.id, { accessReason: 'present' });
    expect(await findResidentByName(counter.clerk, given)).toEqual([]);
  });

  test('nobody browses: both are needed, and signs of a pattern are letters like any other', async () => {
    const counter = await aCounter();
    await aPerson(counter, { name: 'DEWI ANGGRAINI', birthDate });
    for (const name of ['%', '_', 'D%I', 'D_WI', '\\', "' or 1=1 --"])
      expect(await findResidentByName(counter.clerk, { ...given, name })).toEqual([]);
    await expect(findResidentByName(counter.clerk, { name: 'dewi' })).rejects.toMatchObject({
      fields: { birthDate: 'date' },
    });
    await expect(findResidentByName(counter.clerk, { birthDate })).rejects.toMatchObject({
      fields: { name: 'required' },
    });
  });

  test('at most twenty are shown', async () => {
    const counter = await aCounter();
    for (let count = 0; count < 22; count++)
      await aPerson(counter, { name: 'DEWI ANGGRAINI', birthDate, credential: 'none' });
    expect(await findResidentByName(counter.clerk, given)).toHaveLength(20);
  });
});

describe('by case number', () => {
  test('a case of the own area or office is found, others are not, and both are on record', async () => {
    const counter = await aCounter();
    const beside = await aCounterBeside(counter);
    const holder = await aHolder(counter);
    const caseId = await reported(counter.clerk, holder.id);
    const [row] = await asSuperuser<{ number: string }>('select number from cases where id = $1', [caseId]);
    const typed = row?.number.toLowerCase().replace('-', ' ');
    expect(await findCase(counter.supervisor, { caseNumber: typed })).toEqual({ caseId });
    expect(await findCase(beside.clerk, { caseNumber: typed })).toBeNull();
    expect(await entriesOf(counter.supervisor)).toMatchObject([{ case_id: caseId, resident_id: holder.id }]);
    expect(await entriesOf(beside.clerk)).toMatchObject([
      { case_id: null, resident_id: null, detail: { found: false } },
    ]);
  });

  test('a misread number is told so', async () => {
    const { clerk } = await aCounter();
    const finding = findCase(clerk, { caseNumber: 'KAS-0000001' });
    await expect(finding).rejects.toMatchObject({ key: 'badInput', fields: { caseNumber: 'caseNumber' } });
  });
});
