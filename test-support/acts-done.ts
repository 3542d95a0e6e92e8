import { readdirSync } from 'node:fs';
import type { Act } from '@/lib/act';
import type { ActName } from '@/lib/acts';

const isAct = (value: unknown): value is Act<never, unknown> => typeof value === 'function' && 'act' in value;

/** The acts defined in these folders of lib/, by name. `except`: files that cannot be loaded without a request. */
export async function actsDoneIn(
  folders: readonly string[],
  except: readonly string[] = [],
): Promise<Map<ActName, Act<never, unknown>>> {
  const loading = folders.flatMap((folder) =>
    readdirSync(new URL(`../lib/${folder}/`, import.meta.url))
      .filter((file) => file.endsWith('.ts') && !file.includes('.test.') && !except.includes(file.slice(0, -3)))
      .map((file) => import(`../lib/${folder}/${file.slice(0, -3)}.ts`) as Promise<Record<string, unknown>>),
  );
  const exported = (await Promise.all(loading)).flatMap((module) => Object.values(module));
  return new Map(exported.filter(isAct).map((act) => [act.act, act]));
}
