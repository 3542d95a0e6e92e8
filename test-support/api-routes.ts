import { readdirSync } from 'node:fs';
import path from 'node:path';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
export type ApiRoute = { file: string; method: Method; handler: Handler };

const methods: Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const ROOT = path.join(import.meta.dirname, '../app');

/** Every handler below this folder of app/, by file and method. Loaded late: what a test puts in the place of next-auth comes first. */
export async function routesBelow(folder: string): Promise<ApiRoute[]> {
  const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('route.ts'),
  );
  const found = files.sort().map(async (file) => {
    const module: Partial<Record<Method, Handler>> = await import(path.join(ROOT, folder, file));
    return methods.flatMap((method) => {
      const handler = module[method];
      return handler ? [{ file, method, handler }] : [];
    });
  });
  return (await Promise.all(found)).flat();
}
