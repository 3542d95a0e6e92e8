import { expect, test } from 'vitest';
import { safeError } from '@/lib/log';

const secret = '3273010101900001';
const fromPostgres = () =>
  Object.assign(new Error(`value "${secret}" is out of range for type integer\n    at ${secret}`), {
    code: '22003',
    table: 'residents',
    constraint: 'residents_nik',
    detail: `Failing row contains (${secret})`,
    where: `unnamed portal parameter $1 = '${secret}'`,
  });

test('of what PostgreSQL says, code, table and constraint are logged, and no value', () => {
  const logged = safeError(fromPostgres());
  expect(logged).toMatchObject({ code: '22003', table: 'residents', constraint: 'residents_nik', message: undefined });
  expect(JSON.stringify(logged)).not.toContain(secret);
});

test('nor when it is the cause of another error', () => {
  const query = new Error(`Failed query: select $1\nparams: ${secret}`, { cause: fromPostgres() });
  const logged = safeError(query);
  expect(logged).toMatchObject({ message: 'Failed query', cause: { code: '22003' } });
  expect(JSON.stringify(logged)).not.toContain(secret);
});

test('other errors keep their message and where they came from', () => {
  const logged = safeError(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
  expect(logged).toMatchObject({ message: 'connect ECONNREFUSED', code: 'ECONNREFUSED' });
  expect(logged.stack).not.toHaveLength(0);
});
