import { sql } from 'drizzle-orm';
import { type PolicyName, policyNames } from '@/db/schema/policies';
import { policyDefaults } from '@/lib/approvals/policy';
import { report } from '@/lib/report';

type Found = {
  name: PolicyName;
  value: string | number;
  region: string;
  area: string;
  setAt: string;
  setBy: string | null;
};

/** What holds here, and who has said so: the own area, one above it, or nobody (`from` is null: the program's default). */
export type PolicyLine = {
  name: PolicyName;
  value: string | number;
  from: { area: string; isOwn: boolean; setAt: string; setBy: string | null } | null;
};

/** The policies of the officer's own area. The name of an admin above it stays out, by row-level security. */
export const policiesHere = report('officer.view', async (tx, officer): Promise<PolicyLine[]> => {
  const { region } = officer;
  const found = await tx.execute<Found>(sql`
    select distinct on (p.name) p.name, p.value, p.region, a.name as area, to_json(p.set_at) #>> '{}' as "setAt", o.name as "setBy"
    from policies p join areas a on a.path = p.region left join officers o on o.id = p.set_by
    where p.region = ${region} or starts_with(${region}, p.region || '.')
    order by p.name, length(p.region) desc`);
  const names = policyNames.filter((name) => name !== 'audit-years' || region === 'ID'); // set for the whole country alone
  return names.map((name) => {
    const said = found.rows.find((row) => row.name === name);
    if (!said) return { name, value: policyDefaults[name], from: null };
    const { value, area, setAt, setBy } = said;
    return { name, value, from: { area, isOwn: said.region === region, setAt, setBy } };
  });
});
