import { expect, test } from 'vitest';
import { aCounter, aHolder } from '@/test-support/counter';
import { asSuperuser, type Claims, transactionAs } from '@/test-support/database';
import { claimsOf, onRecord } from '@/test-support/looks';

const counter = await aCounter();
const residentId = (await aHolder(counter)).id;
const clerk = claimsOf(counter.clerk);

test.each(['regency-admin', 'national-admin', 'provincial-overseer', 'auditor', 'wallet', ''])(
  'the role %j learns of no NIK whose it is',
  async (role) => {
    const [row] = await asSuperuser<{ nik_index: Buffer }>('select nik_index from residents where id = $1', [
      residentId,
    ]);
    const ask = (claims: Claims) =>
      transactionAs('app', claims, (query) => query('select id from resident_by_nik($1)', [row?.nik_index]));
    expect(await ask({ ...clerk, role })).toEqual([]);
    expect(await ask({ ...clerk, actor: '' })).toEqual([]);
    expect(await ask(clerk)).toEqual([{ id: residentId }]);
    await onRecord({ ...clerk, role }, residentId, 'resident.find');
    expect(
      await transactionAs('app', { ...clerk, role }, (query) =>
        query('select * from found_resident($1)', [residentId]),
      ),
    ).toEqual([]);
  },
);
