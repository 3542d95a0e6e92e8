import http from 'node:http';
import type { TrustedLog } from './place';
import type { Answer, Witness } from './witness';

const MOST_BYTES = 64 * 1024;
const PLAIN = 'text/plain; charset=utf-8';

async function bodyOf(request: http.IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > MOST_BYTES) return undefined;
    parts.push(part);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(parts));
  } catch {
    return '';
  }
}

const missing: Answer = { status: 404, body: 'There is nothing here.\n' };

async function show(witness: Witness, logs: readonly TrustedLog[], url: URL): Promise<Answer> {
  const origin = url.searchParams.get('origin') ?? (logs.length === 1 ? logs[0]?.origin : undefined);
  if (!logs.some((log) => log.origin === origin) || origin === undefined) return missing;
  const what = { '/checkpoint': witness.lastCheckpoint, '/history': witness.history }[url.pathname];
  const body = await what?.(origin);
  return body === undefined ? missing : { status: 200, body };
}

async function answerTo(request: http.IncomingMessage, witness: Witness, logs: () => Promise<TrustedLog[]>) {
  const url = new URL(request.url ?? '/', 'http://witness');
  if (request.method === 'GET') return show(witness, await logs(), url);
  if (request.method !== 'POST' || url.pathname !== '/add-checkpoint') return missing;
  const body = await bodyOf(request);
  return body === undefined ? { status: 413, body: 'Too long.\n' } : witness.addCheckpoint(body);
}

/**
 * POST /add-checkpoint as c2sp.org/tlog-witness says; GET /checkpoint and /history show what was cosigned (`?origin=` when
 * the witness watches several logs). `report` hears of every refusal and fault, never of a secret.
 */
export function witnessServer(
  witness: Witness,
  logs: () => Promise<TrustedLog[]>,
  report: (line: string) => void,
): http.Server {
  const server = http.createServer(async (request, response) => {
    const answer: Answer = await answerTo(request, witness, logs).catch((error: unknown) => {
      report(`fault: ${error instanceof Error ? error.message : 'unknown'}`);
      return { status: 500, body: 'The witness cannot answer now.\n' };
    });
    if (answer.status >= 400) report(`${request.method} ${answer.status} ${answer.body.trim()}`);
    response.writeHead(answer.status, { 'content-type': answer.type ?? PLAIN, 'cache-control': 'no-store' });
    response.end(answer.body);
  });
  server.requestTimeout = 10_000;
  server.headersTimeout = 5_000;
  return server;
}
