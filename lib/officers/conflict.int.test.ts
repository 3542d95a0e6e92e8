import { beforeAll, describe, expect, test } from 'vitest';
import type { ActName } from '@/lib/acts';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';
import { findResidentByName } from '@/lib/residents/find-by-name';
import { actsDoneIn } from '@/test-support/acts-done';
import { type Ids, inputs } from '@/test-support/asked-about';
import { aCounter, aHolder, aPerson, type Counter, signedIn } from '@/test-support/counter';
import { asSuperuser, transactionAs } from '@/test-support/database';
import { entriesOf } from '@/test-support/ledger';
import { decided, fromOtherPaper, identified, reported } from '@/test-support/lost-phone';

/** What shows or changes nobody's record by itself. */
const spared: Partial<Record<ActName, string>> = {
  'resident.find-by-name': 'finds many: their cards are left out, see below',
  'approval.list': 'a list without a word about the residents',
};

const folders = ['approvals', 'cases', 'credentials', 'presentations', 'residents'];
const done = await actsDoneIn(folders);
const aboutResidents = /^(resident|case|contact|credential|card|presentation|approval)[.](?!answer|issue|read-own)/;

let counter: Counter;
let family: string;
let own: { id: string; nik: string };
let kin: Record<'clerk' | 'supervisor', Officer>;
const targets: Record<string, Ids> = {};

/** Everything an act may be asked about, as colleagues left it: an open case that waits for a second person. */
async function asked(residentId: string, nik: string): Promise<Ids> {
  const caseId = await reported(counter.clerk, residentId);
  await identified(counter.clerk, caseId, fromOtherPaper);
  await transactionAs('superuser', {}, async (query) => {
    await query("insert into audit_entries (act) values ('registry.import')");
    await query("update cases set destination = 'none' where id = $1", [caseId]);
  });
  await expect(decided(counter.clerk, caseId)).rejects.toMatchObject({ key: 'approval.requested' });
  const [row] = await asSuperuser<Ids>(
    `select c.number, a.id as "approvalId", k.id as "credentialId" from cases c
     join approval_requests a on a.case_id = c.id join credentials k on k.resident_id = c.resident_id where c.id = $1`,
    [caseId],
  );
  if (!row) throw new Error('nothing waits');
  return { ...row, residentId, nik, caseId };
}

beforeAll(async () => {
  counter = await aCounter();
  own = await aHolder(counter, { name: 'RATNA CONTOH', birthDate: '1980-11-12' });
  const [row] = await asSuperuser<{ family_id: string }>('select family_id from residents where id = $1', [own.id]);
  family = row?.family_id ?? '';
  const spouse = await aHolder(counter, { familyId: family, familyRelation: 'husband' });
  const child = await aHolder(counter, { familyId: family, familyRelation: 'child', birthDate: '2004-05-06' });
  const at = { regency: counter.regency, nik: own.nik };
  kin = { clerk: await signedIn('clerk', at), supervisor: await signedIn('supervisor', at) };
  for (const [who, person] of Object.entries({ own, spouse, child })) targets[who] = await asked(person.id, person.nik);
});

test('every act about a resident is tried, or says why not', () => {
  const all = [...done.keys()].filter((name) => aboutResidents.test(name) && !(name in spared));
  expect(all.filter((name) => !(name in inputs))).toEqual([]);
  expect(all.length).toBeGreaterThan(20);
});

describe.each(['own', 'spouse', 'child'])('the record of: %s', (who) => {
  const names = (Object.keys(inputs) as ActName[]).filter((name) => done.has(name));

  test.each(names)('%s is refused and on record', async (name) => {
    const ids = targets[who] as Ids;
    // As if the ledger said it was found just now, and as if the case waited: no other lock is in the way.
    const officer = kin.clerk.does(name) ? kin.clerk : kin.supervisor;
    await asSuperuser(
      `insert into audit_entries (act, actor_kind, actor_id, resident_id) values ('resident.find', 'machine', $1, $2)`,
      [officer.id, ids.residentId],
    );
    if (name === 'case.resume')
      await transactionAs('superuser', {}, async (query) => {
        await query("insert into audit_entries (act) values ('registry.import')");
        await query("update cases set status = 'awaiting-phone' where id = $1", [ids.caseId]);
      });
    const key = `conflict.${who === 'own' ? 'own' : 'family'}`;
    const answer = await done
      .get(name)?.(officer, inputs[name]?.(ids))
      .catch((error: unknown) => error);
    expect(answer).toBeInstanceOf(Refusal);
    expect(answer).toMatchObject({ key });
    const entry = (await entriesOf(officer)).at(-1);
    expect(entry).toMatchObject({ act: name, outcome: 'refused', resident_id: ids.residentId, detail: { why: key } });
  });

  test('it raised one alarm an officer, with the region of the office', async () => {
    for (const officer of Object.values(kin)) {
      const raised = await asSuperuser('select kind, region from alarms where officer_id = $1 and resident_id = $2', [
        officer.id,
        targets[who]?.residentId,
      ]);
      expect(raised).toEqual([{ kind: 'conflict-of-interest', region: counter.region }]);
    }
  });
});

describe('a search by name', () => {
  const given = { name: 'ratna', birthDate: '12-11-1980' };

  test('leaves the own card and those of the family out, counts them and raises the alarm', async () => {
    const namesake = await aPerson(counter, { name: 'RATNA LAIN', birthDate: '1980-11-12' });
    const officer = await signedIn('clerk', { regency: counter.regency, nik: own.nik });
    expect((await findResidentByName(officer, given)).map(({ id }) => id)).toEqual([namesake.id]);
    expect(await entriesOf(officer)).toMatchObject([
      { act: 'resident.ask-by-name', resident_id: null },
      { resident_id: namesake.id },
      { resident_id: null, detail: { found: 1, withheld: 1 } },
    ]);
    const raised = await asSuperuser('select kind, resident_id from alarms where officer_id = $1', [officer.id]);
    expect(raised).toEqual([{ kind: 'conflict-of-interest', resident_id: null }]);
  });
});

describe('no conflict', () => {
  test('for colleagues, for officers whose NIK is not known, and with somebody else', async () => {
    const other = await aHolder(counter);
    const view = done.get('resident.view');
    await expect(view?.(counter.clerk, { residentId: own.id })).resolves.toMatchObject({ inArea: true });
    await expect(view?.(kin.clerk, { residentId: other.id })).resolves.toMatchObject({ inArea: true });
  });

  test('and nobody asks the database about another officer', async () => {
    const claims = { actor_kind: 'officer', actor: counter.clerk.id, role: 'clerk', region: counter.region };
    const rows = await transactionAs('app', claims, (query) =>
      query('select conflict_with($1, $2) as conflict', [kin.clerk.id, own.id]),
    );
    expect(rows).toEqual([{ conflict: null }]);
  });
});

test('nobody approves what the one who asked may not do', async () => {
  const sibling = await aHolder(counter, { familyId: family, familyRelation: 'child', birthDate: '2002-05-06' });
  const { approvalId } = await asked(sibling.id, sibling.nik);
  const approving = (name: ActName) => done.get(name)?.(counter.supervisor, { approvalId });
  await approving('approval.take');
  await approving('approval.see-evidence');
  await transactionAs('superuser', {}, async (query) => {
    await query("insert into audit_entries (act) values ('registry.import')");
    const same = '(select nik_index from residents where id = $2)';
    await query(`update officers set nik_index = ${same} where id = $1`, [counter.clerk.id, own.id]);
  });
  await expect(approving('approval.approve')).rejects.toMatchObject({ key: 'conflict.family' });
});
