import { randomUUID } from 'node:crypto';
import http from 'node:http';

const headersOf = (init: RequestInit | undefined) => Object.fromEntries(new Headers(init?.headers).entries());

/**
 * fetch() over so many kept connections. Each call says it comes from an address of its own, which the server believes
 * because it is told there is a proxy: the limits for one caller are not what is measured.
 */
export function agentFetch(connections: number): typeof fetch {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  return (input, init) =>
    new Promise((resolve, reject) => {
      const body = init?.body === undefined || init.body === null ? undefined : String(init.body);
      const type = init?.body instanceof URLSearchParams ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
      const headers = { ...type, ...headersOf(init), 'x-forwarded-for': randomUUID() };
      const request = http.request(String(input), { method: init?.method ?? 'GET', headers, agent }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const given = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]);
          const status = answer.statusCode ?? 500;
          resolve(new Response(status === 304 ? null : Buffer.concat(chunks), { status, headers: given }));
        });
      });
      request.on('error', reject);
      request.end(body);
    });
}
