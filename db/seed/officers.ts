import { readFileSync } from 'node:fs';
import { hash } from '@node-rs/argon2';
import type { officers, Role } from '@/db/schema/officers';

export type Account = { username: string; name: string; role: Role; office: string; note: string };
type Accounts = { password: string; accounts: Account[] };

/** The accounts of a demo, with the one password they share. `office` is an office's code; its area is the officer's. */
export function readAccounts(): Accounts {
  return JSON.parse(readFileSync(new URL('./accounts.json', import.meta.url), 'utf8')) as Accounts;
}

/** argon2id with the parameters OWASP recommends: 19 MiB, two passes, one lane. */
export function passwordHash(password: string): Promise<string> {
  return hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
}

export type NewOfficer = typeof officers.$inferInsert;

/** Rows for the officers table. Throws RangeError when an account names an office that is not in `officesByCode`. */
export function officerRows(officesByCode: ReadonlyMap<string, { id: string; region: string }>): Promise<NewOfficer[]> {
  const { password, accounts } = readAccounts();
  return Promise.all(
    accounts.map(async ({ username, name, role, office: code }) => {
      const office = officesByCode.get(code);
      if (!office) throw new RangeError(`${username}: there is no office ${code}`);
      return {
        username,
        name,
        role,
        region: office.region,
        officeId: office.id,
        passwordHash: await passwordHash(password),
      };
    }),
  );
}
