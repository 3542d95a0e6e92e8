// A search over HTTP, signed in, as the browser sends it, against a route of the same server that only does `select 1`.
import http from 'node:http';
import type { Request } from '@playwright/test';
import { compare } from './measure';
import { liftLookUpLimits, owner, someNiks } from './registry';
import { type Site, withSite } from './site';

const agent = new http.Agent({ keepAlive: true, maxSockets: 10 });

function send(target: string, method: string, headers: Record<string, string>, body?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.request(target, { method, headers, agent }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${target}: ${answer.statusCode}`)),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function searchesOnRecord(): Promise<number> {
  const found = await owner.query<{ n: number }>(
    `select count(*)::int as n from audit_entries where act = 'resident.find' and detail ->> 'found' = 'true'`,
  );
  return found.rows[0]?.n ?? 0;
}

/** The search as the browser sent it: kept, to be sent again with other numbers. */
async function searchRequest({ page }: Site, nik: string): Promise<Request> {
  await page.goto('/', { waitUntil: 'networkidle' });
  const sent = page.waitForRequest(
    (request) => request.method() === 'POST' && Boolean(request.headers()['next-action']),
  );
  await page.getByRole('textbox').first().fill(nik);
  await page.keyboard.press('Enter');
  return sent;
}

await withSite(async (site) => {
  await liftLookUpLimits();
  const niks = await someNiks(5000);
  const [first = ''] = niks;
  const request = await searchRequest(site, first);
  const { 'content-length': _, ...headers } = await request.allHeaders();
  const clean = Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':')));
  const body = request.postData() ?? '';
  if (!body.includes(first)) throw new Error('the search request does not carry the NIK as expected');
  const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/;
  const bodyOf = (call: number) =>
    body.replaceAll(first, niks[call % niks.length] ?? '').replace(uuid, crypto.randomUUID());
  const ways = [
    { name: 'GET /api/health (select 1)', run: () => send(`${site.url}/api/health`, 'GET', {}) },
    { name: 'POST / search by NIK', run: (call: number) => send(request.url(), 'POST', clean, bodyOf(call)) },
  ];
  const before = await searchesOnRecord();
  await compare('HTTP', ways, { concurrency: 10, rounds: 5, callsPerRound: 300 });
  // A refused search is a fast 200 too: only those that stand in the ledger as found count.
  const found = (await searchesOnRecord()) - before;
  if (found < 1500) throw new Error(`only ${found} searches found somebody`);
});
agent.destroy();
await owner.end();
