import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { allModules } from '../../test-support/imports';

const ID = '00000000-0000-4000-8000-000000000000';
const routeFiles = () => allModules().filter(({ file }) => /^app\/.*\/route\.ts$/.test(file));
const addressOf = (file: string) =>
  file
    .replace(/^app/, '')
    .replace(/\/(route\.ts|page\.tsx)$/, '')
    .replace(/\/\([^)]*\)/g, '')
    .replace(/\[\.\.\.[^\]]+\]/g, 'x')
    .replace(/\[[^\]]+\]/g, ID) || '/';

/** Addresses of ours that a browser writes to. */
export const writeRoutes = () =>
  routeFiles()
    .filter(({ text }) => text.includes('fromOwnPage('))
    .map(({ file }) => addressOf(file));

/** Every address that answers without a page. */
export const allRoutes = () => routeFiles().map(({ file }) => addressOf(file));

export const allPages = () =>
  allModules()
    .map(({ file }) => file)
    .filter((file) => /^app\/(.*\/)?page\.tsx$/.test(file))
    .map(addressOf);

type ActionManifest = { node: Record<string, { exportedName?: string }> };
/** The server actions of the build: by the name in the code, the id by which anybody on the net may call them. */
export function actionIds(): Map<string, string> {
  const file = new URL('../../.next/server/server-reference-manifest.json', import.meta.url);
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as ActionManifest;
  return new Map(Object.entries(node).map(([id, { exportedName = id }]) => [exportedName, id]));
}

/** A form as React sends it to an action. */
export function actionBody(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(`_1_${name}`, value);
  form.append('0', '["$K1"]');
  return form;
}

type Raw = { status: number; location: string | undefined; body: string; headers: Record<string, unknown> };
/** A request with exactly this path and these headers, Host included: fetch() would put both in order. */
export function rawRequest(base: string, path: string, headers: Record<string, string>, method = 'GET'): Promise<Raw> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (piece) => {
        body += piece;
      });
      response.on('end', () => {
        const { statusCode: status = 0, headers: given } = response;
        resolve({ status, location: given.location, body, headers: given });
      });
    });
    request.on('error', reject);
    request.end();
  });
}
