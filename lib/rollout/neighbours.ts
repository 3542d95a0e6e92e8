import { sql } from 'drizzle-orm';
import { covers } from '@/lib/officers/officer';
import { report } from '@/lib/report';

export type Named = { place: string; name: string };
export type Neighbours = {
  /** What the place lies in, from the country down. */
  above: Named[];
  /** The places that lie in the same one. */
  beside: Named[];
};

/** The places around a place that the officer sees figures of: names of areas are no secret, figures beside the own area are. */
export const viewNeighbours = report('rollout.export', async (tx, officer, place: string): Promise<Neighbours> => {
  const parent = place.slice(0, -3);
  const { rows } = await tx.execute<Named>(sql`
    select path as place, name from areas where not retired and kind <> 'district'
      and (starts_with(${place}, path || '.') or (parent_path = ${parent || 'ID'} and path <> ${place})) order by path`);
  const seen = rows.filter((row) => officer.covers(row.place) || covers(row.place, officer.region));
  return {
    above: seen.filter((row) => place.startsWith(`${row.place}.`)),
    beside: seen.filter((row) => !place.startsWith(`${row.place}.`)),
  };
});
