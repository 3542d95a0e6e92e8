import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { PolicyName } from '@/db/schema/policies';

/** `risk`: when the number or e-mail belongs to others too, or the person was turned away before. */
export const reissueRules = ['never', 'risk', 'always'] as const;
export const namesRules = ['never', 'always'] as const;
export type NamesRule = (typeof namesRules)[number];
export type ReissueRule = (typeof reissueRules)[number];

/** What holds where no area has said anything: per officer and hour or day, in minutes, in years; for reviews and signals, see there. */
export const policyDefaults = {
  'lookups-per-hour': 60,
  'lookups-per-day': 250,
  'reissue-needs-second-person': 'risk' as ReissueRule,
  'approval-due-minutes': 30,
  'audit-years': 5,
  'review-sample-size': 5,
  'signal-case-minutes': 30,
  'signal-out-of-hours': 3,
  'signal-reissue-least': 5,
  'signal-reissue-factor': 3,
  'signal-same-phone': 3,
  /** Does a resident's access report name the officers? */
  'access-report-names': 'never' as NamesRule,
} satisfies Record<PolicyName, string | number>;
type Value<N extends PolicyName> = (typeof policyDefaults)[N];

/** The policy of a region: what the nearest area above it has said, or the default. */
export async function policyIn<N extends PolicyName>(tx: Tx, region: string, name: N): Promise<Value<N>> {
  const found = await tx.execute<{ value: Value<N> }>(sql`select value from policies
    where name = ${name} and (region = ${region} or starts_with(${region}, region || '.'))
    order by length(region) desc limit 1`);
  return found.rows[0]?.value ?? policyDefaults[name];
}
