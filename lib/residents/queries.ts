import { and, eq, getTableColumns, ilike, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { areas } from '@/db/schema/areas';
import { families, residents } from '@/db/schema/residents';

const servedHere = sql<boolean>`app_serves(${residents.id})`;

/** A resident as act() needs it: own area, or served at the own office; undefined otherwise. */
export async function residentById(tx: Tx, id: string) {
  const [row] = await tx
    .select({ ...getTableColumns(residents), servedHere })
    .from(residents)
    .where(eq(residents.id, id));
  return row && { ...row, residentId: row.id };
}
export type Resident = NonNullable<Awaited<ReturnType<typeof residentById>>>;

export async function familyById(tx: Tx, id: string) {
  const [row] = await tx.select().from(families).where(eq(families.id, id));
  return row;
}

/** Names of the areas a path lies in, from district up to province. */
export async function areaNames(
  tx: Tx,
  path: string,
): Promise<{ district?: string; regency?: string; province?: string }> {
  const rows = await tx
    .select({ path: areas.path, name: areas.name })
    .from(areas)
    .where(sql`${path} = ${areas.path} or starts_with(${path}, ${areas.path} || '.')`);
  const at = (depth: number) => rows.find((row) => row.path.split('.').length === depth)?.name;
  const named = { province: at(2), regency: at(3), district: at(4) };
  return Object.fromEntries(Object.entries(named).filter(([, name]) => name));
}

/** People of the officer's area with this birth date whose name holds every word, at most 20. Never without a birth date. */
export async function residentsByName(tx: Tx, area: string, name: string, birthDate: string) {
  const words = name.split(/\s+/).map((word) => ilike(residents.name, `%${word.replace(/[\\%_]/g, '\\$&')}%`));
  return tx
    .select({ nikIndex: residents.nikIndex })
    .from(residents)
    .where(
      and(
        eq(residents.birthDate, birthDate),
        sql`(${residents.region} = ${area} or starts_with(${residents.region}, ${`${area}.`}))`,
        ...words,
      ),
    )
    .orderBy(sql`${residents.name} collate "und-x-icu"`)
    .limit(20);
}

export type NikArea =
  | { state: 'unknown' }
  | { state: 'retired'; code: string; name: string; now: { code: string; name: string } | null };

const dotted = (code: string) => code.replace(/..(?=.)/g, '$&.');

/** Where a NIK was first issued, if its code is retired (and what the area is now) or on no list at all; null when current. */
export async function nikAreaOf(tx: Tx, nik: string): Promise<NikArea | null> {
  const successor = alias(areas, 'successor');
  const codes = [nik.slice(0, 4), nik.slice(0, 6)];
  const found = await tx
    .select({
      code: areas.code,
      name: areas.name,
      retired: areas.retired,
      nowCode: successor.code,
      nowName: successor.name,
    })
    .from(areas)
    .leftJoin(successor, eq(successor.path, areas.successorPath))
    .where(inArray(areas.code, codes));
  const old = found.find((area) => area.retired);
  if (!old) return found.some((area) => area.code === codes[1]) ? null : { state: 'unknown' };
  const now = old.nowCode && old.nowName ? { code: dotted(old.nowCode), name: old.nowName } : null;
  return { state: 'retired', code: dotted(old.code), name: old.name, now };
}
