import { eq, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { offices } from '@/db/schema/areas';
import { officers } from '@/db/schema/officers';
import { blindIndex, seal } from '@/db/sealing';
import type { Officer } from '@/lib/officers/officer';
import { rolesOf } from '@/lib/officers/placement';
import { Refusal } from '@/lib/refusal';

/** An officer whose account is about to be changed, held until the transaction ends. */
export async function officerById(tx: Tx, id: string) {
  const [row] = await tx
    .select({
      ...{ id: officers.id, region: officers.region, role: officers.role, name: officers.name },
      ...{ officeId: officers.officeId, version: officers.version, emailSealed: officers.emailSealed },
      ...{ disabledAt: officers.disabledAt, joinedAt: officers.joinedAt },
    })
    .from(officers)
    .where(eq(officers.id, id))
    .for('no key update');
  return row;
}
export type Managed = NonNullable<Awaited<ReturnType<typeof officerById>>>;

/** The database decides the same once more (guard_officers): here it is a sentence, there it is a lock. */
export function assertManages(admin: Officer, { id, role }: Pick<Managed, 'id' | 'role'>): void {
  if (id === admin.id) throw new Refusal('officer.own');
  if (!rolesOf(admin).includes(role)) throw new Refusal('officer.notYours');
}

export function assertSeen({ version }: Pick<Managed, 'version'>, seen: number): void {
  if (version !== seen) throw new Refusal('officer.changed');
}

export function assertActive({ disabledAt }: Pick<Managed, 'disabledAt'>): void {
  if (disabledAt) throw new Refusal('officer.deactivated');
}

const taken: Record<string, 'officer.usernameTaken' | 'officer.emailTaken'> = {
  officers_username_unique: 'officer.usernameTaken',
  one_officer_an_email: 'officer.emailTaken',
};

/** What the database says about officers, as a refusal: SQLSTATE LK010 and LK011 of guard_officers, a policy, a name taken. */
function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  if (code === 'LK010' || (code === '42501' && error.message.includes('row-level security')))
    return new Refusal('officer.notYours');
  if (code === 'LK011') return new Refusal('officer.lastAdmin');
  const key = code === '23505' ? taken[String(constraint)] : undefined;
  return key ? new Refusal(key) : refusalOf(error.cause);
}

/** Throws the refusal behind what the database says about an officer; anything else as it is. */
export async function saving<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

type Change = {
  [K in 'name' | 'role' | 'region' | 'officeId' | 'emailSealed' | 'emailIndex' | 'disabledAt' | 'disabledReason']?:
    | (typeof officers.$inferInsert)[K]
    | SQL;
};

/** Saves a change of an account: one version up, so that a page showing the old one is told. */
export async function changeAccount(tx: Tx, { id }: Pick<Managed, 'id'>, change: Change): Promise<void> {
  const next = { ...change, version: sql`${officers.version} + 1` };
  await saving(tx.update(officers).set(next).where(eq(officers.id, id)));
}

/** An address as it is kept: sealed for its row, and findable. */
export const keptEmail = (officerId: string, email: string) => ({
  emailSealed: seal('officers.email', officerId, email),
  emailIndex: blindIndex('email', email),
});

/** An office where officers may work. Throws Refusal `officer.officeOutside` or `officer.officeClosed`. */
export async function workplace(tx: Tx, officeId: string) {
  const [office] = await tx.select().from(offices).where(eq(offices.id, officeId));
  if (!office) throw new Refusal('officer.officeOutside');
  if (office.closedAt) throw new Refusal('officer.officeClosed');
  return office;
}
