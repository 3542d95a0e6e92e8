import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** `to` is a file of ours (`lib/act.ts`) or the name of a package. `isType`: gone when the program runs. */
export type Import = { to: string; isType: boolean };
export type Module = { file: string; text: string; imports: Import[] };

const ROOT = path.join(import.meta.dirname, '..');
const FOLDERS = ['app', 'components', 'db', 'lib'];
const statement = /^[ \t]*(?:import|export)\b(?<what>[^'"`;]*?)\bfrom\s*['"](?<from>[^'"]+)['"]/gm;
const bare = /^[ \t]*import\s*['"](?<from>[^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"](?<from>[^'"]+)['"]\s*\)/g;

/** `import type { A }`, and `import { type A, type B }`. */
function isType(what: string): boolean {
  if (/^\s*type\b/.test(what)) return true;
  const [, names = ''] = /^\s*\{([^}]*)\}\s*$/.exec(what) ?? [];
  const each = names.split(',').filter((name) => name.trim());
  return each.length > 0 && each.every((name) => name.trim().startsWith('type '));
}

/** A path from the root of the project for what is ours; a package's name as it stands. */
function resolve(file: string, from: string): string {
  if (!from.startsWith('.') && !from.startsWith('@/')) return from;
  const bareName = from.startsWith('@/') ? from.slice(2) : path.posix.join(path.posix.dirname(file), from);
  const names = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => bareName + end);
  return names.find((name) => /\.\w+$/.test(name) && existsSync(path.join(ROOT, name))) ?? bareName;
}

/** A file as the rules see it: what it imports, by value or as a type only. */
export function moduleOf(file: string, text: string): Module {
  const found = [statement, bare, dynamic].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (m) => m.groups ?? {}),
  );
  const imports = found.map(({ what = '', from = '' }) => ({ to: resolve(file, from), isType: isType(what) }));
  return { file, text, imports };
}

/** Every source file of ours. */
export function allModules(): Module[] {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
  const sources = ['proxy.ts', ...files].filter((file) => /\.tsx?$/.test(file)).sort();
  return sources.map((file) => moduleOf(file, readFileSync(path.join(ROOT, file), 'utf8')));
}
