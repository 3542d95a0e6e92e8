import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/officers';
import { anOffice, aRegency } from '@/db/seed/factories';
import { resendInvitation } from '@/lib/officers/resend-invitation';
import { type Account, accountOf, anAccount } from '@/test-support/admins';
import { superuserPool, transactionAs } from '@/test-support/database';
import { officerFor } from '@/test-support/officer';

// Every role at every height of one province, and of the regency beside: who may lay hands on whose account, said once in
// the words of the trade and asked of the whole program and of the database alone.
const people: { account: Account; role: Role; region: string }[] = [];

beforeAll(async () => {
  const regency = await aRegency(superuserPool());
  const beside = await aRegency(superuserPool());
  const office = await anOffice(superuserPool(), regency.region);
  for (const region of ['ID', regency.region.slice(0, 5), regency.region, regency.district, beside.region])
    for (const role of roles)
      people.push({ role, region, account: await anAccount(role, { ...regency, office }, { region }) });
}, 60_000);

const above: readonly Role[] = ['provincial-overseer', 'national-admin'];
const within = (inner: string, outer: string) => `${inner}.`.startsWith(`${outer}.`);

type Person = (typeof people)[number];
function oracle(by: Person, whom: Person): string {
  if (by.role !== 'regency-admin' && by.role !== 'national-admin') return 'notAllowed';
  if (by === whom) return 'officer.own';
  if (!within(whom.region, by.region)) return 'notFound';
  return by.role === 'regency-admin' && above.includes(whom.role) ? 'officer.notYours' : 'managed';
}

const somebody = fc.nat({ max: 29 });

test('an account is managed exactly by whom the oracle names', async () => {
  await fc.assert(
    fc.asyncProperty(somebody, somebody, async (first, second) => {
      const [by, whom] = [people[first], people[second]];
      if (!by || !whom) throw new Error('nobody there');
      // Everybody here has joined: whoever may manage them is told so, and nothing changes.
      const answer = await resendInvitation(officerFor(by.account), { officerId: whom.account.id }).catch(
        (error: { key?: string }) => error.key,
      );
      expect({ by: by.role, at: by.region, whom: whom.role, in: whom.region, answer }).toMatchObject({
        answer: oracle(by, whom) === 'managed' ? 'officer.joined' : oracle(by, whom),
      });
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('the database alone decides the same, without a line of the program', async () => {
  await fc.assert(
    fc.asyncProperty(somebody, somebody, async (first, second) => {
      const [by, whom] = [people[first], people[second]];
      if (!by || !whom) throw new Error('nobody there');
      const claims = { actor_kind: 'officer', actor: by.account.id, role: by.role, region: by.region } as const;
      const renamed = await transactionAs('app', claims, async (query) => {
        const done = await query(
          "update officers set name = name || '!', version = version + 1 where id = $1 returning id",
          [whom.account.id],
        );
        await query("insert into audit_entries (act, subject_id) values ('officer.change', $1)", [whom.account.id]);
        return done;
      }).then(
        (rows) => rows.length === 1,
        (error: { code?: string }) => {
          expect(['LK010', '42501']).toContain(error.code);
          return false;
        },
      );
      expect({ by, whom, renamed }).toMatchObject({ renamed: oracle(by, whom) === 'managed' });
    }),
    { numRuns: 300 },
  );
  expect((await accountOf(people[0]?.account.id ?? '')).role).toBe('clerk');
}, 60_000);
