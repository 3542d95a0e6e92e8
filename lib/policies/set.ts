import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { type PolicyName, policies, policyNames } from '@/db/schema/policies';
import { act } from '@/lib/act';
import { namesRules, policyIn, reissueRules } from '@/lib/approvals/policy';
import { choice } from '@/lib/fields';
import { boundsOf } from '@/lib/policies/bounds';
import { Refusal } from '@/lib/refusal';

const valueFor = (name: PolicyName) => {
  if (name === 'reissue-needs-second-person') return choice(reissueRules);
  if (name === 'access-report-names') return choice(namesRules);
  const { least, most } = boundsOf[name];
  return z.coerce
    .number({ error: 'policyNumber' })
    .int('policyNumber')
    .min(least, 'policyNumber')
    .max(most, 'policyNumber');
};

const input = z
  .strictObject({ name: choice(policyNames), value: z.string({ error: 'required' }) })
  .transform(({ name, value }, context) => {
    const parsed = valueFor(name).safeParse(value);
    if (parsed.success) return { name, value: parsed.data };
    context.addIssue({ code: 'custom', path: ['value'], message: parsed.error.issues[0]?.message ?? 'invalid' });
    return z.NEVER;
  });

/** The ledger is one for the whole country. An hour's worth may not be more than a day's. */
async function assertSound(tx: Tx, region: string, { name, value }: z.output<typeof input>): Promise<void> {
  if (name === 'audit-years' && region !== 'ID') throw new Refusal('notAllowed');
  if (name !== 'lookups-per-hour' && name !== 'lookups-per-day') return;
  const hour = name === 'lookups-per-hour' ? Number(value) : await policyIn(tx, region, 'lookups-per-hour');
  const day = name === 'lookups-per-day' ? Number(value) : await policyIn(tx, region, 'lookups-per-day');
  if (day < hour) throw new Refusal('policy.dayBelowHour', { hour });
}

/** What holds in the admin's own area from now on, and in every area below that says nothing itself. */
export const setPolicy = act('policy.set', {
  input,
  subject: async (_tx, _input, officer) => ({ region: officer.region }),
  async perform({ tx, officer, input: { name, value }, subject: { region } }) {
    await assertSound(tx, region, { name, value });
    const before = await policyIn(tx, region, name);
    const [set] = await tx
      .insert(policies)
      .values({ region, name, value, setBy: officer.id })
      .onConflictDoUpdate({
        target: [policies.region, policies.name],
        set: { value: sql`excluded.value`, setBy: officer.id, setAt: sql`now()` },
      })
      .returning({ id: policies.id });
    return { result: {}, entry: { about: { id: set?.id, region }, detail: { name, from: before, to: value } } };
  },
});
