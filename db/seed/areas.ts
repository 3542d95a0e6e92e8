import { readFileSync } from 'node:fs';
import type { areas } from '@/db/schema/areas';

/** One row of the areas table. `path` is `ID`, `ID.32`, `ID.32.73` or `ID.32.73.01`; `code` has no dots. */
export type Area = typeof areas.$inferSelect;

/**
 * Country, 38 provinces, 514 regencies and 7,285 districts (Kepmendagri 300.2.2-2430/2025), then 37 retired codes.
 * Parents come before children and successors before the codes they replace, so the rows can be inserted in this order.
 */
export function readAreas(): Area[] {
  const tables = ['provinces', 'regencies', 'districts'].flatMap(readTable);
  const current = tables.map(([code = '', name = '']) => areaOf(code, name));
  const retired = readTable('retired').map(([code = '', name = '', successor]) => ({
    ...areaOf(code, name),
    retired: true,
    successorPath: successor ? pathOf(successor) : null,
  }));
  return [indonesia, ...current, ...retired];
}

const indonesia: Area = {
  path: 'ID',
  code: 'ID',
  parentPath: null,
  kind: 'country',
  name: 'Indonesia',
  retired: false,
  successorPath: null,
};

function readTable(table: string): string[][] {
  const text = readFileSync(new URL(`./areas/${table}.csv`, import.meta.url), 'utf8');
  const [, ...lines] = text.trimEnd().split('\n');
  return lines.map((line) => line.split(','));
}

function areaOf(code: string, name: string): Area {
  const path = pathOf(code);
  const parentPath = path.slice(0, path.lastIndexOf('.'));
  return { path, code, parentPath, kind: kindOf(code), name, retired: false, successorPath: null };
}

function pathOf(code: string): string {
  return `ID.${code.replace(/..(?=.)/g, '$&.')}`;
}

// Kabupaten are numbered 01 to 69 and kota 71 to 99 (Permendagri 58/2021).
function kindOf(code: string): Area['kind'] {
  if (code.length === 2) return 'province';
  if (code.length === 6) return 'district';
  return Number(code.slice(2)) > 70 ? 'kota' : 'kabupaten';
}
