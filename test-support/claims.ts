import type { anOfficer } from '@/db/seed/factories';
import type { Claims } from './database';

export type Account = Awaited<ReturnType<typeof anOfficer>>;

/** The context of whatever this officer does. */
export const claimsOf = ({ id, role, region, office }: Account): Claims => ({
  ...{ actor_kind: 'officer', actor: id, role, region, office: office.id },
});

/** How many rows were written, or the code the database refused with. */
export const written = (writing: Promise<readonly unknown[]>): Promise<number | string> =>
  writing.then(
    (rows) => rows.length,
    (error: unknown) => String((error as { code?: unknown }).code ?? error),
  );
