import { readFileSync } from 'node:fs';
import { hash } from '@node-rs/argon2';
import { PRACTICE_TOTP } from '@/db/schema/factors';
import type { officers, Role } from '@/db/schema/officers';
import { blindIndex, seal } from '@/db/sealing';

export type Account = { username: string; name: string; role: Role; office: string; note: string };
type Accounts = { password: string; pin: string; accounts: Account[] };

/** The accounts of a demo, with the one password and the one counter PIN they share. `office` is an office's code; its area is the officer's. */
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

type Queryable = { query: (text: string, values: unknown[]) => Promise<{ rows: { id: string; username: string }[] }> };

// Joined a month ago, so that the digest of last week is in their practice inbox.
const joins = `update officers set joined_at = now() - interval '30 days', statement_signed_at = coalesce(statement_signed_at, now()),
  email_sealed = coalesce(email_sealed, $2), email_index = coalesce(email_index, $3) where id = $1 and joined_at is null`;
const carries = `insert into officer_secrets (officer_id, totp_sealed, totp_confirmed_at, pin_hash)
  values ($1, $2, now(), $3) on conflict do nothing`;

/**
 * Makes the accounts of a demo ready to sign in: joined, with the authenticator the screen shows (PRACTICE_TOTP), the PIN and
 * an address. What is there already stays. Runs within a bulk load.
 */
export async function equipOfficers(client: Queryable): Promise<void> {
  const { accounts, pin } = readAccounts();
  const usernames = accounts.map(({ username }) => username);
  const { rows } = await client.query('select id, username from officers where username = any($1)', [usernames]);
  for (const { id, username } of rows) {
    const email = `${username}@contoh.go.id`;
    await client.query(joins, [id, seal('officers.email', id, email), blindIndex('email', email)]);
    await client.query(carries, [id, seal('officer_secrets.totp', id, PRACTICE_TOTP), await passwordHash(pin)]);
  }
}
