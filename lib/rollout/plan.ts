import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { areas } from '@/db/schema/areas';
import type { RolloutStage } from '@/db/schema/rollout-plans';
import { Refusal } from '@/lib/refusal';
import { report } from '@/lib/report';
import { defaultTarget } from './facts';
import type { BaseName } from './place-facts';

/** An area that is there, as an act needs it. */
export async function placeToPlan(tx: Tx, path: string) {
  const [area] = await tx
    .select({ region: areas.path, kind: areas.kind })
    .from(areas)
    .where(and(eq(areas.path, path), eq(areas.retired, false)));
  return area && { region: area.region, isRegency: area.kind === 'kabupaten' || area.kind === 'kota' };
}

/** `setAt`: ISO 8601, UTC. */
type Said = { setAt: string; setBy: string | null };
export type TargetLine = Said & { region: string; area: string; year: number; share: number; base: BaseName };
export type StageLine = Said & { stage: RolloutStage; note: string | null };
export type Plan = {
  region: string;
  area: string;
  isRegency: boolean;
  targets: TargetLine[];
  stages: StageLine[];
  inForce: Omit<TargetLine, 'setAt' | 'setBy'> | null;
};

const targetsFor = (region: string) => sql`
  select t.region, a.name as area, t.year, t.share, t.base, t.set_at as "setAt", o.name as "setBy"
  from rollout_targets t join areas a on a.path = t.region left join officers o on o.id = t.set_by
  where t.region = ${region} or starts_with(${region}, t.region || '.') order by t.year desc, length(t.region) desc, t.set_at desc`;

const dated = <T extends { setAt: string }>(line: T): T => ({ ...line, setAt: new Date(line.setAt).toISOString() });

/** What an area set out to reach, by itself or by what it lies in, and how far it said it has come; newest first. */
export const viewPlan = report('rollout.export', async (tx, officer, region: string, year: number): Promise<Plan> => {
  const found = officer.covers(region) ? await placeToPlan(tx, region) : undefined;
  if (!found) throw new Refusal('notFound');
  const { rows: targets } = await tx.execute<TargetLine>(targetsFor(region));
  const { rows: stages } = await tx.execute<StageLine>(sql`
    select s.stage, s.note, s.set_at as "setAt", o.name as "setBy" from rollout_stages s left join officers o on o.id = s.set_by
    where s.region = ${region} order by s.set_at desc limit 20`);
  const [area] = await tx.select({ name: areas.name }).from(areas).where(eq(areas.path, region));
  const inForce = targets.find((target) => target.year === year) ?? null;
  return { ...found, area: area?.name ?? region, targets: targets.map(dated), stages: stages.map(dated), inForce };
});

/** What holds where nobody set anything. */
export const usualTarget = defaultTarget;
