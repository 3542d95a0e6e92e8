import { eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { areas } from '@/db/schema/areas';
import { listedResidents, openFamilies, openResidents, residents } from '@/db/schema/residents';
import { Refusal } from '@/lib/refusal';

const servedHere = sql<boolean>`app_serves(${residents.id})`;

/** Where a resident is, as act() needs it: own area, or served at the own office; undefined otherwise. Nothing of the person. */
export async function residentById(tx: Tx, id: string) {
  const [row] = await tx
    .select({ id: residents.id, residentId: residents.id, region: residents.region, servedHere })
    .from(residents)
    .where(eq(residents.id, id));
  return row;
}

/** The record of a resident one has looked at: on record and committed, within half an hour. Undefined otherwise. */
export async function openResident(tx: Tx, id: string) {
  const [row] = await tx.select().from(openResidents).where(eq(openResidents.id, id));
  return row;
}
export type Resident = typeof openResidents.$inferSelect;

/** The same, for what cannot go on without it. Throws Refusal `record.closed`. */
export async function openRecord(tx: Tx, id: string): Promise<Resident> {
  const resident = await openResident(tx, id);
  if (!resident) throw new Refusal('record.closed');
  return resident;
}

/** The family card of a resident whose record is open. */
export async function openFamily(tx: Tx, id: string) {
  const [row] = await tx.select().from(openFamilies).where(eq(openFamilies.id, id));
  return row;
}

/** First letters of the names of these, as lists show them. */
export async function listedNames(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx.select().from(listedResidents).where(inArray(listedResidents.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
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
